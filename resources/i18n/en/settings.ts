<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErasingContacts</name>
    <message numerus="yes">
        <source>%n person(s) with contacts in this file.</source>
        <translation>
            <numerusform>%n person with contacts in this file.</numerusform>
            <numerusform>%n people with contacts in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase the contacts of %n person(s) for good?</source>
        <translation>
            <numerusform>Erase the contacts of %n person for good?</numerusform>
            <numerusform>Erase the contacts of %n people for good?</numerusform>
        </translation>
    </message>
</context>
</TS>
