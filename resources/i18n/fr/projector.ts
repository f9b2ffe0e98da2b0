<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>What the room sees – Palabre</source>
        <translation>Ce que voit la salle – Palabre</translation>
    </message>
</context>
</TS>
