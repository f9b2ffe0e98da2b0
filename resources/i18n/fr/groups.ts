<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>DistributionDialog</name>
    <message>
        <source>Share people out into groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the %n person(s) in the room</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of {size}, mixing organisations, categories and sexes. People whose place is locked stay where they are; one undo brings the present groups back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupColumn</name>
    <message>
        <source>Theme, room, chair, rapporteur and part of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Share people out into groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock or free the chosen person&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show groups and rooms to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out   R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group   N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the room   P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many groups: people are shared out so that each group mixes organisations, categories and sexes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) shared out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>part {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
