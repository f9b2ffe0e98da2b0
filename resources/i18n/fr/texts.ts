<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>DocumentImport</source>
        <comment>Bring in a document</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DocumentImport</source>
        <comment>Documents (*.docx *.md *.txt)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DocumentImport</source>
        <comment>All files (*)</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>touches {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New amendment   N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments on {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureStrip</name>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author: person or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three letters of a name or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the clause after which to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clause no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter of form: goes to the drafting committee without debate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the clause, edited in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record   Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed wording of amendment {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-amendment to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment {number} on {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsequencesDialog</name>
    <message>
        <source>Accept amendment {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These amendments could then no longer apply. Those that are ticked become “without object” because of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the drafting committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason or mandate (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason or mandate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentImport</name>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Is this the document?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, as papers and lists will show it ({file})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) that can be amended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s) of the file were read as accepted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in the original but not shown: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Who supports amendment {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three letters of a name or organisation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>New amendment on the clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support: add an author to the amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-amendment to the amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form or substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the clause to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next amendment to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous amendment to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next view of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a clause by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the clause with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text under validation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in the ministry&apos;s Word file (.docx), a Markdown or a text file. The original is kept in the workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {total} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment {number} deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
