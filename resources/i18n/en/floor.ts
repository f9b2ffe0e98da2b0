<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TimesPanel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message numerus="yes">
        <source>%n request(s) off the list</source>
        <translation>
            <numerusform>%n request off the list</numerusform>
            <numerusform>%n requests off the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of a deleted record.</source>
        <translation>
            <numerusform>%n request of a deleted record.</numerusform>
            <numerusform>%n requests of deleted records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s) on other items of this day.</source>
        <translation>
            <numerusform>%n still waits on another item of this day.</numerusform>
            <numerusform>%n still wait on other items of this day.</numerusform>
        </translation>
    </message>
</context>
</TS>
