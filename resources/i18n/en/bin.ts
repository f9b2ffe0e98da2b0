<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
