<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ImportReview</name>
    <message>
        <source>Is this the document?</source>
        <translation>Est-ce bien ce document&#x202f;?</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Title, as papers and lists will show it ({file})</source>
        <translation>Titre, tel que les papiers et les listes le montreront ({file})</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Titre du document</translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s) of the file were read as accepted.</source>
        <translation>
            <numerusform>%n modification suivie du fichier a été lue comme acceptée.</numerusform>
            <numerusform>%n modifications suivies du fichier ont été lues comme acceptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in the original but not shown: {what}.</source>
        <translation>Gardé dans l’original mais non montré&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) that can be amended</source>
        <translation>
            <numerusform>%n clause amendable</numerusform>
            <numerusform>%n clauses amendables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n titre</numerusform>
            <numerusform>%n titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n tableau</numerusform>
            <numerusform>%n tableaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lire ce texte</translation>
    </message>
    <message>
        <source>Copy the text in an e-mail, a PDF, a message or Word, then paste it here with Ctrl+V.</source>
        <translation>Copiez le texte dans un courriel, un PDF, un message ou Word, puis collez-le ici avec Ctrl+V.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Nothing has been pasted yet.</source>
        <translation>Rien n’a encore été collé.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), with the formatting that was copied with them.</source>
        <translation>
            <numerusform>%n mot, avec la mise en forme copiée avec lui.</numerusform>
            <numerusform>%n mots, avec la mise en forme copiée avec eux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), read as plain text: numbers and bullets typed by hand make the plan.</source>
        <translation>
            <numerusform>%n mot, lu comme texte simple&#xa0;: les numéros et les puces tapés à la main font le plan.</numerusform>
            <numerusform>%n mots, lus comme texte simple&#xa0;: les numéros et les puces tapés à la main font le plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Promote</source>
        <translation>Hausser</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Un niveau plus haut</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>Abaisser</translation>
    </message>
    <message>
        <source>One level down</source>
        <translation>Un niveau plus bas</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Make a heading of it</source>
        <translation>En faire un titre</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Alinéa</translation>
    </message>
    <message>
        <source>Make a paragraph of it</source>
        <translation>En faire un alinéa</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Join with the next one, or those chosen with each other</source>
        <translation>Joindre au suivant, ou entre eux les passages choisis</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Cut the text in two</source>
        <translation>Couper le texte en deux</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the last correction back</source>
        <translation>Annuler la dernière correction</translation>
    </message>
    <message>
        <source>Heading of level</source>
        <translation>Titre de niveau</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <source>Plan of the document</source>
        <translation>Plan du document</translation>
    </message>
    <message>
        <source>Whole text of the chosen passage</source>
        <translation>Texte entier du passage choisi</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Couper ici</translation>
    </message>
    <message>
        <source>Do not cut</source>
        <translation>Ne pas couper</translation>
    </message>
    <message>
        <source>Heading {level}</source>
        <translation>Titre {level}</translation>
    </message>
    <message>
        <source>List, level {level}</source>
        <translation>Liste, niveau {level}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Text box</source>
        <translation>Encadré</translation>
    </message>
    <message>
        <source>Set the cursor where the text is to be cut, then Enter; Escape leaves it whole.</source>
        <translation>Placez le curseur là où couper, puis Entrée&#x202f;; Échap laisse le texte entier.</translation>
    </message>
    <message>
        <source>Several rows can be chosen with Shift or Ctrl. A closed part goes up or down with its headings.</source>
        <translation>Maj ou Ctrl pour choisir plusieurs lignes. Une partie repliée change de niveau avec ses titres.</translation>
    </message>
</context>
</TS>
