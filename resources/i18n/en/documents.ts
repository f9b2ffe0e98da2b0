<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportReview</name>
    <message numerus="yes">
        <source>%n tracked change(s) of the file were read as accepted.</source>
        <translation>
            <numerusform>%n tracked change of the file was read as accepted.</numerusform>
            <numerusform>%n tracked changes of the file were read as accepted.</numerusform>
        </translation>
    </message>
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
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s), with the formatting that was copied with them.</source>
        <translation>
            <numerusform>%n word, with the formatting that was copied with it.</numerusform>
            <numerusform>%n words, with the formatting that was copied with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), read as plain text: numbers and bullets typed by hand make the plan.</source>
        <translation>
            <numerusform>%n word, read as plain text: numbers and bullets typed by hand make the plan.</numerusform>
            <numerusform>%n words, read as plain text: numbers and bullets typed by hand make the plan.</numerusform>
        </translation>
    </message>
</context>
</TS>
