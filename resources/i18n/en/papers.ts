<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%n file(s) in “{folder}”.</source>
        <translation>
            <numerusform>%n file in “{folder}”.</numerusform>
            <numerusform>%n files in “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n file(s) had been made.</source>
        <translation>
            <numerusform>Cancelled: %n file had been made.</numerusform>
            <numerusform>Cancelled: %n files had been made.</numerusform>
        </translation>
    </message>
</context>
</TS>
