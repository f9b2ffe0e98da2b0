<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FloorDrawer</name>
    <message numerus="yes">
        <source>%n still wait(s) on other items of this day.</source>
        <translation>
            <numerusform>%n still waits on another item of this day.</numerusform>
            <numerusform>%n still wait on other items of this day.</numerusform>
        </translation>
    </message>
</context>
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
</TS>
