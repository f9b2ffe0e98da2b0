<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DistributionDialog</name>
    <message numerus="yes">
        <source>Only the %n person(s) in the room</source>
        <translation>
            <numerusform>Only the person in the room</numerusform>
            <numerusform>Only the %n people in the room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) shared out</source>
        <translation>
            <numerusform>%n person shared out</numerusform>
            <numerusform>%n people shared out</numerusform>
        </translation>
    </message>
</context>
</TS>
