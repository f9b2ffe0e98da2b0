<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%n thing(s) that a printed paper names stay.</source>
        <translation>
            <numerusform>%n thing that a printed paper names stays.</numerusform>
            <numerusform>%n things that a printed paper names stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) out of the bin for good?</source>
        <translation>
            <numerusform>Take %n thing out of the bin for good?</numerusform>
            <numerusform>Take %n things out of the bin for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) taken out of the bin</source>
        <translation>
            <numerusform>%n thing taken out of the bin</numerusform>
            <numerusform>%n things taken out of the bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinTelling</name>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n sub-amendment(s)</source>
        <translation>
            <numerusform>with %n sub-amendment</numerusform>
            <numerusform>with %n sub-amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n member(s)</source>
        <translation>
            <numerusform>with %n member</numerusform>
            <numerusform>with %n members</numerusform>
        </translation>
    </message>
</context>
</TS>
