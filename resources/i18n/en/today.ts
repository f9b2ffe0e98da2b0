<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OpenPointsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message numerus="yes">
        <source>%n checked in, not signed</source>
        <translation>
            <numerusform>%n checked in, not signed</numerusform>
            <numerusform>%n checked in, not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed, not checked in</source>
        <translation>
            <numerusform>%n signed, not checked in</numerusform>
            <numerusform>%n signed, not checked in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more beside it</source>
        <translation>
            <numerusform>%n more beside it</numerusform>
            <numerusform>%n more beside it</numerusform>
        </translation>
    </message>
</context>
</TS>
