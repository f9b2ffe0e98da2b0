<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>over by %n minute(s)</source>
        <translation>
            <numerusform>over by %n minute</numerusform>
            <numerusform>over by %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
