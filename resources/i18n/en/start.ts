<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DocumentStep</name>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n people found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a name left out</source>
        <translation>
            <numerusform>%n row without a name left out</numerusform>
            <numerusform>%n rows without a name left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check later</source>
        <translation>
            <numerusform>%n thing to check later</numerusform>
            <numerusform>%n things to check later</numerusform>
        </translation>
    </message>
</context>
</TS>
