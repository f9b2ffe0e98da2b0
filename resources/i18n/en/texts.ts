<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConsequencesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced</source>
        <translation>
            <numerusform>%n of them will be replaced</numerusform>
            <numerusform>%n of them will be replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message numerus="yes">
        <source>%n clause(s) that can be amended</source>
        <translation>
            <numerusform>%n clause that can be amended</numerusform>
            <numerusform>%n clauses that can be amended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s) of the file were read as accepted.</source>
        <translation>
            <numerusform>%n tracked change of the file was read as accepted.</numerusform>
            <numerusform>%n tracked changes of the file were read as accepted.</numerusform>
        </translation>
    </message>
</context>
</TS>
