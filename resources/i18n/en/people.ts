<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckIn</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message numerus="yes">
        <source>%n case(s) of people who are probably on the list twice</source>
        <translation>
            <numerusform>%n case of people who are probably on the list twice</numerusform>
            <numerusform>%n cases of people who are probably on the list twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message numerus="yes">
        <source>%n person(s) found in {file}</source>
        <translation>
            <numerusform>%n person found in {file}</numerusform>
            <numerusform>%n people found in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists stand beside each other: they are read one after the other.</source>
        <translation>
            <numerusform>%n list stands there: it is read.</numerusform>
            <numerusform>%n lists stand beside each other: they are read one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s) left out.</source>
        <translation>
            <numerusform>… and %n more row left out.</numerusform>
            <numerusform>… and %n more rows left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps already on the list: %n</source>
        <translation>
            <numerusform>Perhaps already on the list: %n</numerusform>
            <numerusform>Perhaps already on the list: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) in its name</source>
        <translation>
            <numerusform>%n amendment in its name</numerusform>
            <numerusform>%n amendments in its name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureModel</name>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signed</numerusform>
            <numerusform>%n signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signed</numerusform>
            <numerusform>%n signed</numerusform>
        </translation>
    </message>
</context>
</TS>
