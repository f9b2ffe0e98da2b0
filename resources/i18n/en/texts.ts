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
    <name>FormBatchDialog</name>
    <message numerus="yes">
        <source>Accept %n amendment(s) of form?</source>
        <translation>
            <numerusform>Accept %n amendment of form?</numerusform>
            <numerusform>Accept %n amendments of form?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s), to be decided one by one:</source>
        <translation>
            <numerusform>%n stays, to be decided by itself:</numerusform>
            <numerusform>%n stay, to be decided one by one:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message numerus="yes">
        <source>%n change(s):</source>
        <translation>
            <numerusform>%n change:</numerusform>
            <numerusform>%n changes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingListed</name>
    <message numerus="yes">
        <source>%n put off: referred or parked</source>
        <translation>
            <numerusform>%n put off: referred or parked</numerusform>
            <numerusform>%n put off: referred or parked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of form still to decide</source>
        <translation>
            <numerusform>%n of form still to decide</numerusform>
            <numerusform>%n of form still to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>%n amendment(s) to place</source>
        <translation>
            <numerusform>%n amendment to place</numerusform>
            <numerusform>%n amendments to place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s)</source>
        <translation>
            <numerusform>%n amendment</numerusform>
            <numerusform>%n amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) or question(s)</source>
        <translation>
            <numerusform>%n remark or question</numerusform>
            <numerusform>%n remarks or questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message numerus="yes">
        <source>%n not accepted by the group   Z</source>
        <translation>
            <numerusform>%n not accepted by the group   Z</numerusform>
            <numerusform>%n not accepted by the group   Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) of form accepted; Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%n amendment of form accepted; Ctrl+Z takes it back</numerusform>
            <numerusform>%n amendments of form accepted; Ctrl+Z takes all of them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message numerus="yes">
        <source>%n decision(s) rest on it and will be marked “to be examined again”:</source>
        <translation>
            <numerusform>%n decision rests on it and will be marked “to be examined again”:</numerusform>
            <numerusform>%n decisions rest on it and will be marked “to be examined again”:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message numerus="yes">
        <source>Accept version {version}, retain %n</source>
        <translation>
            <numerusform>Accept version {version}, retain %n</numerusform>
            <numerusform>Accept version {version}, retain %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) unchanged</source>
        <translation>
            <numerusform>%n passage unchanged</numerusform>
            <numerusform>%n passages unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) on version {version}</source>
        <translation>
            <numerusform>%n amendment on version {version}</numerusform>
            <numerusform>%n amendments on version {version}</numerusform>
        </translation>
    </message>
</context>
</TS>
