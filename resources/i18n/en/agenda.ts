<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>over by %n minute(s)</source>
        <translation>
            <numerusform>over by %n minute</numerusform>
            <numerusform>over by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put into the programme</source>
        <translation>
            <numerusform>%n item put into the programme</numerusform>
            <numerusform>%n items put into the programme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n min too late</source>
        <translation>
            <numerusform>%n min too late</numerusform>
            <numerusform>%n min too late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeImport</name>
    <message numerus="yes">
        <source>%n item(s) put into the programme</source>
        <translation>
            <numerusform>%n item put into the programme</numerusform>
            <numerusform>%n items put into the programme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message numerus="yes">
        <source>%n minute(s) after the planned end</source>
        <translation>
            <numerusform>%n minute after the planned end</numerusform>
            <numerusform>%n minutes after the planned end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) at another time</source>
        <translation>
            <numerusform>%n item at another time</numerusform>
            <numerusform>%n items at another time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ That day then ends %n minute(s) late.</source>
        <translation>
            <numerusform>⚠ That day then ends %n minute late.</numerusform>
            <numerusform>⚠ That day then ends %n minutes late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message numerus="yes">
        <source>%n min in fact</source>
        <translation>
            <numerusform>%n min in fact</numerusform>
            <numerusform>%n min in fact</numerusform>
        </translation>
    </message>
</context>
</TS>
