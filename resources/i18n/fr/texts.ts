<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>This clause</source>
        <translation>Cette clause</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Amendments on {label}</source>
        <translation>Amendements sur {label}</translation>
    </message>
</context>
<context>
    <name>AmendmentsRoom</name>
    <message>
        <source>in conflict with {numbers}</source>
        <translation>en conflit avec {numbers}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer to question {number}</source>
        <translation>Réponse à la question {number}</translation>
    </message>
    <message>
        <source>Answer to remark {number}</source>
        <translation>Réponse à l’observation {number}</translation>
    </message>
    <message>
        <source>Record the answer   Ctrl+Enter</source>
        <translation>Enregistrer la réponse   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>What was answered; the papers print it.</source>
        <translation>Ce qui a été répondu&#x202f;; les documents l’impriment.</translation>
    </message>
    <message>
        <source>Make it a recommendation</source>
        <translation>En faire une recommandation</translation>
    </message>
    <message>
        <source>Make it an amendment</source>
        <translation>En faire un amendement</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>this passage</source>
        <translation>ce passage</translation>
    </message>
</context>
<context>
    <name>AuthorsInTurn</name>
    <message>
        <source>Which author</source>
        <translation>Quel auteur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>Another author</source>
        <translation>Autre auteur</translation>
    </message>
</context>
<context>
    <name>Beginners</name>
    <message>
        <source>Conflict: compare, settle…</source>
        <translation>Conflit&#xa0;: comparer, trancher…</translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation>Nouvel amendement</translation>
    </message>
    <message>
        <source>Reopen the decision</source>
        <translation>Rouvrir la décision</translation>
    </message>
    <message>
        <source>Row: add, delete…</source>
        <translation>Ligne&#xa0;: ajouter, supprimer…</translation>
    </message>
    <message>
        <source>Column: add, delete…</source>
        <translation>Colonne&#xa0;: ajouter, supprimer…</translation>
    </message>
    <message>
        <source>Correct the amendment: words, author, reason</source>
        <translation>Corriger l’amendement&#xa0;: mots, auteur, motif</translation>
    </message>
    <message>
        <source>Conflict: compare, settle…   C</source>
        <translation>Conflit&#xa0;: comparer, trancher…   C</translation>
    </message>
    <message>
        <source>Conflict…   C</source>
        <translation>Conflit…   C</translation>
    </message>
    <message>
        <source>New amendment   N</source>
        <translation>Nouvel amendement   N</translation>
    </message>
    <message>
        <source>New   N</source>
        <translation>Nouveau   N</translation>
    </message>
    <message>
        <source>Reopen the decision   O</source>
        <translation>Rouvrir la décision   O</translation>
    </message>
    <message>
        <source>Reopen…   O</source>
        <translation>Rouvrir…   O</translation>
    </message>
    <message>
        <source>Row: add, delete…   T</source>
        <translation>Ligne&#xa0;: ajouter, supprimer…   T</translation>
    </message>
    <message>
        <source>Row…   T</source>
        <translation>Ligne…   T</translation>
    </message>
    <message>
        <source>Column: add, delete…   Shift+T</source>
        <translation>Colonne&#xa0;: ajouter, supprimer…   Maj+T</translation>
    </message>
    <message>
        <source>Column…   Shift+T</source>
        <translation>Colonne…   Maj+T</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Amendment {number} is decided: amend the clause itself.</source>
        <translation>L’amendement {number} est décidé&#xa0;: amendez la clause elle-même.</translation>
    </message>
    <message>
        <source>Choose a cell of the table.</source>
        <translation>Choisissez une cellule du tableau.</translation>
    </message>
</context>
<context>
    <name>BlockInput</name>
    <message>
        <source>One paragraph a line; # before a title, - before a bullet, | around the cells of a row of a table. Or paste it from Word.</source>
        <translation>Un paragraphe par ligne&#xa0;; # devant un titre, - devant une puce, | autour des cellules d’une ligne de tableau. Ou collez depuis Word.</translation>
    </message>
</context>
<context>
    <name>CaptureForm</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Author: person or organisation</source>
        <translation>Auteur&#xa0;: personne ou structure</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Number of the clause after which to move</source>
        <translation>Numéro de la clause après laquelle déplacer</translation>
    </message>
    <message>
        <source>clause no.</source>
        <translation>n° de clause</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>A matter of form: goes to the drafting committee without debate</source>
        <translation>Question de forme&#xa0;: va au comité de rédaction sans débat</translation>
    </message>
    <message>
        <source>Text of the clause, edited in place</source>
        <translation>Texte de la clause, modifié sur place</translation>
    </message>
    <message>
        <source>Take in the next one   Alt+↓</source>
        <translation>Prendre la suivante   Alt+↓</translation>
    </message>
    <message>
        <source>The clause that follows comes into the editor: join both, or write them anew</source>
        <translation>La clause suivante vient dans l’éditeur&#xa0;: fusionnez-les ou récrivez-les</translation>
    </message>
    <message>
        <source>To the room   Ctrl+E</source>
        <translation>À l’écran   Ctrl+E</translation>
    </message>
    <message>
        <source>The room sees what is being typed, until this is pressed again</source>
        <translation>La salle voit ce qui est en train d’être tapé, jusqu’à ce qu’on appuie de nouveau</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Fermer   Échap</translation>
    </message>
    <message>
        <source>Record   Ctrl+Enter</source>
        <translation>Enregistrer   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>CaptureKinds</name>
    <message>
        <source>All of it is struck: Alt+1 words it otherwise</source>
        <translation>Tout est rayé&#xa0;: Alt+1 pour le rédiger autrement</translation>
    </message>
    <message>
        <source>It moves with its words: Alt+1 words it otherwise</source>
        <translation>Le texte se déplace tel quel&#xa0;: Alt+1 pour le rédiger autrement</translation>
    </message>
</context>
<context>
    <name>CaptureStrip</name>
    <message>
        <source>draft NOT saved</source>
        <translation>brouillon NON enregistré</translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation>brouillon enregistré {time}</translation>
    </message>
    <message>
        <source>draft taken up again</source>
        <translation>brouillon repris</translation>
    </message>
    <message>
        <source>draft taken up again, on the text as it stands now</source>
        <translation>brouillon repris, sur le texte tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>⚠ the text has changed here since: these are the words of then</source>
        <translation>⚠ le texte a changé ici depuis&#xa0;: ce sont les mots d’alors</translation>
    </message>
    <message>
        <source>Agreed wording of amendment {number}</source>
        <translation>Rédaction retenue pour l’amendement {number}</translation>
    </message>
    <message>
        <source>Sub-amendment to {number}</source>
        <translation>Sous-amendement à {number}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>Amendment {number} on {label}</source>
        <translation>Amendement {number} sur {label}</translation>
    </message>
</context>
<context>
    <name>ChosenAmendment</name>
    <message>
        <source>No amendments on this clause are in conflict.</source>
        <translation>Aucun amendement n’est en conflit sur cette clause.</translation>
    </message>
    <message>
        <source>{number} collides with {numbers}, on other clauses: what falls is told when it is accepted.</source>
        <translation>Le {number} est en conflit avec {numbers}, sur d’autres clauses&#x202f;: ce qui tombe est dit quand on le retient.</translation>
    </message>
    <message>
        <source>{number} is in conflict with none.</source>
        <translation>Le {number} n’est en conflit avec aucun autre.</translation>
    </message>
    <message>
        <source>Amendment {number} is decided, not answered.</source>
        <translation>L’amendement {number} se décide, on n’y répond pas.</translation>
    </message>
    <message>
        <source>Amendment {number} deleted</source>
        <translation>Amendement {number} supprimé</translation>
    </message>
    <message>
        <source>{deleted}; to be examined again: {numbers}</source>
        <translation>{deleted}&#x202f;; à réexaminer&#xa0;: {numbers}</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Column “{name}”</source>
        <translation>Colonne «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Record   Ctrl+Enter</source>
        <translation>Enregistrer   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>No column can be added here: choose another place.</source>
        <translation>Aucune colonne ne peut être ajoutée ici&#xa0;: choisissez une autre place.</translation>
    </message>
    <message>
        <source>Title of the column</source>
        <translation>Titre de la colonne</translation>
    </message>
    <message>
        <source>Second line of the title</source>
        <translation>Deuxième ligne du titre</translation>
    </message>
    <message>
        <source>These cells go with it: {words}</source>
        <translation>Ces cellules disparaissent avec elle&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Add one to its right   Alt+1</source>
        <translation>Ajouter à sa droite   Alt+1</translation>
    </message>
    <message>
        <source>Add one before the first   Alt+2</source>
        <translation>Ajouter avant la première   Alt+2</translation>
    </message>
    <message>
        <source>Delete its column   Alt+3</source>
        <translation>Supprimer sa colonne   Alt+3</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
    <message>
        <source>One line for each row; rows merged across the table become wider. Enter goes to the next one.</source>
        <translation>Un champ pour chaque ligne du tableau&#xa0;; celles qui sont fusionnées sur toute la largeur s’élargissent. Entrée passe au champ suivant.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Conflict on {label}</source>
        <translation>Conflit sur {label}</translation>
    </message>
    <message>
        <source>Accept this wording   Ctrl+Enter</source>
        <translation>Retenir cette rédaction   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>Le texte en l’état</translation>
    </message>
    <message>
        <source>A wording of both, begun with all that does not collide:</source>
        <translation>Rédaction de synthèse, commencée par ce qui ne se contredit pas&#xa0;:</translation>
    </message>
    <message>
        <source>Common wording</source>
        <translation>Rédaction de synthèse</translation>
    </message>
    <message>
        <source>Refer all to the drafting committee</source>
        <translation>Tout renvoyer au comité de rédaction</translation>
    </message>
    <message>
        <source>Your draft, begun before {numbers} changed: read it again.</source>
        <translation>Votre brouillon, commencé avant le changement de {numbers}&#xa0;: relisez-le.</translation>
    </message>
    <message>
        <source>Your draft of a wording of both:</source>
        <translation>Votre brouillon de synthèse&#xa0;:</translation>
    </message>
    <message>
        <source>Begin anew   Alt+0</source>
        <translation>Repartir de zéro   Alt+0</translation>
    </message>
    <message>
        <source>Back to the draft   Alt+0</source>
        <translation>Revenir au brouillon   Alt+0</translation>
    </message>
    <message>
        <source>lapsed then: {numbers}</source>
        <translation>sans objet alors&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Accept the deletion, {number}</source>
        <translation>Retenir la suppression, n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>Retenir le n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>See the common wording   Ctrl+Enter</source>
        <translation>Voir la synthèse   Ctrl+Entrée</translation>
    </message>
</context>
<context>
    <name>ConsequencesDialog</name>
    <message>
        <source>Accept amendment {number}?</source>
        <translation>Retenir l’amendement {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>These amendments could then no longer apply. Those that are ticked lapse because of it.</source>
        <translation>Ces amendements ne pourraient alors plus s’appliquer. Ceux qui sont cochés deviennent «&#xa0;sans objet&#xa0;» à cause de lui.</translation>
    </message>
    <message>
        <source>These stay: they only add after what is struck.</source>
        <translation>Ceux-ci restent&#xa0;: ils ne font qu’ajouter après ce qui est supprimé.</translation>
    </message>
    <message>
        <source>These were accepted, and go with what is struck: nothing of them is left in the text.</source>
        <translation>Ceux-ci étaient retenus et disparaissent avec ce qui est supprimé&#xa0;: il n’en reste rien dans le texte.</translation>
    </message>
    <message>
        <source>These places would refer to what is no longer there:</source>
        <translation>Ces passages renverraient à ce qui n’existe plus&#xa0;:</translation>
    </message>
    <message>
        <source>{label}: “{cited}”</source>
        <translation>{label}&#xa0;: «&#xa0;{cited}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{amendment}, with {subs}</source>
        <translation>{amendment}, avec {subs}</translation>
    </message>
</context>
<context>
    <name>CorrectingStrip</name>
    <message>
        <source>Amendment {number} – correction · {label}</source>
        <translation>Amendement {number} – correction · {label}</translation>
    </message>
    <message>
        <source>It is decided: its words can be corrected once the decision is reopened (O)</source>
        <translation>Décidé&#xa0;: ses mots se corrigent une fois la décision rouverte (O)</translation>
    </message>
    <message>
        <source>Sub-amendments change its words ({numbers}): these stay until they are deleted</source>
        <translation>Des sous-amendements changent ses mots ({numbers})&#xa0;: ils restent tels quels tant que ceux-ci sont là</translation>
    </message>
    <message>
        <source>Its place stays; for another one record a new amendment</source>
        <translation>Sa place reste&#x202f;; pour une autre, enregistrez un nouvel amendement</translation>
    </message>
</context>
<context>
    <name>DecisionDetails</name>
    <message>
        <source>Chair</source>
        <translation>Présidence</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réserve de</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Has a deadline</source>
        <translation>A une échéance</translation>
    </message>
    <message>
        <source>that of the sitting</source>
        <translation>celle de la séance</translation>
    </message>
    <message>
        <source>drafting committee</source>
        <translation>comité de rédaction</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Accepted</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Reformulé</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non retenu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Au frigo</translation>
    </message>
    <message>
        <source>Sent to the drafting committee</source>
        <translation>Renvoyé au comité de rédaction</translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation>Mode de décision</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>abstentions</source>
        <translation>abstentions</translation>
    </message>
    <message>
        <source>Reason or mandate (optional)</source>
        <translation>Motif ou mandat (facultatif)</translation>
    </message>
    <message>
        <source>Reason or mandate</source>
        <translation>Motif ou mandat</translation>
    </message>
    <message>
        <source>Answer, follow up</source>
        <translation>Répondre, donner suite</translation>
    </message>
    <message>
        <source>Answer, follow up…   E</source>
        <translation>Répondre, donner suite…   E</translation>
    </message>
    <message>
        <source>Answer…   E</source>
        <translation>Réponse…   E</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Préciser…</translation>
    </message>
    <message>
        <source>Chair, reservation, deadline</source>
        <translation>Présidence, réserve, échéance</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Pris note</translation>
    </message>
    <message>
        <source>Group {number} is at work: its opinion for the plenary</source>
        <translation>Le groupe {number} travaille&#xa0;: son avis pour la plénière</translation>
    </message>
</context>
<context>
    <name>DocumentImport</name>
    <message>
        <source>Bring in a document</source>
        <translation>Importer un document</translation>
    </message>
    <message>
        <source>Documents (*.docx *.odt *.pdf *.md *.txt)</source>
        <translation>Documents (*.docx *.odt *.pdf *.md *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Reading the pasted text</source>
        <translation>Lecture du texte collé</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>touches the words of {numbers}</source>
        <translation>touche les mêmes mots que {numbers}</translation>
    </message>
    <message>
        <source>deleted {along}</source>
        <translation>supprimé {along}</translation>
    </message>
    <message>
        <source>{count} times what it was: is it in the unit of the column?</source>
        <translation>{count} fois ce que c’était&#xa0;: est-ce bien l’unité de la colonne&#xa0;?</translation>
    </message>
    <message>
        <source>{count} times less than it was: is it in the unit of the column?</source>
        <translation>{count} fois moins que ce que c’était&#xa0;: est-ce bien l’unité de la colonne&#xa0;?</translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message>
        <source>Replace everywhere</source>
        <translation>Remplacer partout</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Les mots</translation>
    </message>
    <message>
        <source>become</source>
        <translation>deviennent</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>Où se trouvent les mots</translation>
    </message>
    <message>
        <source>Type the words as they stand in the text; capitals, spaces and apostrophes do not matter.</source>
        <translation>Tapez les mots tels qu’ils sont dans le texte&#x202f;; majuscules, espaces et apostrophes n’importent pas.</translation>
    </message>
    <message>
        <source>These words are nowhere in the text.</source>
        <translation>Ces mots ne sont nulle part dans le texte.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n emplacement trouvé</numerusform>
            <numerusform>%n emplacements trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced</source>
        <translation>
            <numerusform>%n d’entre eux sera remplacé</numerusform>
            <numerusform>%n d’entre eux seront remplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>. Space leaves one out.</source>
        <translation>. La barre d’espace en écarte un.</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
</context>
<context>
    <name>FollowingStrip</name>
    <message>
        <source>The clause is gone: what was typed on it is kept, and comes back with it.</source>
        <translation>La clause n’est plus là&#xa0;: ce qui a été tapé dessus est gardé, et revient avec elle.</translation>
    </message>
    <message>
        <source>The clause is gone.</source>
        <translation>La clause n’est plus là.</translation>
    </message>
    <message>
        <source>Amendment {number} is gone: what was typed on it is kept, and comes back with it.</source>
        <translation>L’amendement {number} n’est plus là&#xa0;: ce qui a été tapé dessus est gardé, et revient avec lui.</translation>
    </message>
    <message>
        <source>Amendment {number} is gone.</source>
        <translation>L’amendement {number} n’est plus là.</translation>
    </message>
    <message>
        <source>Amendment {number} is decided.</source>
        <translation>L’amendement {number} est décidé.</translation>
    </message>
    <message>
        <source>the text has changed: what you typed is on it as it stands now</source>
        <translation>le texte a changé&#xa0;: ce que vous avez tapé est sur celui de maintenant</translation>
    </message>
    <message>
        <source>the text has changed: this is how it stands now</source>
        <translation>le texte a changé&#xa0;: le voici tel qu’il est maintenant</translation>
    </message>
</context>
<context>
    <name>FormBatchDialog</name>
    <message numerus="yes">
        <source>Accept %n amendment(s) of form?</source>
        <translation>
            <numerusform>Retenir %n amendement de forme&#x202f;?</numerusform>
            <numerusform>Retenir %n amendements de forme&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of form to accept here</source>
        <translation>Rien de forme à retenir ici</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Of those listed alone, by author “{author}”.</source>
        <translation>Parmi ceux de la liste seulement&#xa0;: auteur «&#xa0;{author}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s), to be decided one by one:</source>
        <translation>
            <numerusform>%n reste à décider à part&#xa0;:</numerusform>
            <numerusform>%n restent à décider un par un&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>in conflict with {numbers}</source>
        <translation>en conflit avec {numbers}</translation>
    </message>
    <message>
        <source>its sub-amendments come first</source>
        <translation>ses sous-amendements d’abord</translation>
    </message>
    <message>
        <source>its words are no longer in the text</source>
        <translation>ses mots ne sont plus dans le texte</translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message>
        <source>Amendment as it is said</source>
        <translation>Amendement tel qu’on le dit</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Type it as it is said; what it changes is shown here.</source>
        <translation>Tapez-la comme elle est dite&#x202f;; ce qu’elle change s’affiche ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s):</source>
        <translation>
            <numerusform>%n changement&#xa0;:</numerusform>
            <numerusform>%n changements&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingListed</name>
    <message>
        <source>No amendment on this clause yet.</source>
        <translation>Aucun amendement sur cette clause pour le moment.</translation>
    </message>
    <message>
        <source>Nothing is referred or parked.</source>
        <translation>Rien n’est renvoyé ni en suspens.</translation>
    </message>
    <message>
        <source>Nothing of this is left to decide.</source>
        <translation>Rien de tel ne reste à décider.</translation>
    </message>
    <message>
        <source>Nothing waits for the plenary now.</source>
        <translation>Rien n’attend la plénière pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Il ne reste rien à décider.</translation>
    </message>
    <message numerus="yes">
        <source>%n put off: referred or parked</source>
        <translation>
            <numerusform>%n renvoyé ou en suspens</numerusform>
            <numerusform>%n renvoyés ou en suspens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of form still to decide</source>
        <translation>
            <numerusform>%n de forme encore à décider</numerusform>
            <numerusform>%n de forme encore à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Voir la liste</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Numbers and references of “{title}”</source>
        <translation>Numéros et renvois de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No number changes, and no reference is to be corrected.</source>
        <translation>Aucun numéro ne change et aucun renvoi n’est à corriger.</translation>
    </message>
    <message>
        <source>{label}: “{cited}” → {new}</source>
        <translation>{label}&#xa0;: «&#xa0;{cited}&#xa0;» → {new}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>References to be corrected</source>
        <translation>Renvois à corriger</translation>
    </message>
    <message>
        <source>Numbers typed by hand: not altered, to be corrected in the file</source>
        <translation>Numéros tapés à la main&#xa0;: laissés tels quels, à corriger dans le fichier</translation>
    </message>
    <message>
        <source>Numbers of rows, typed into their cells: to be corrected in the file</source>
        <translation>Numéros de lignes tapés dans les cellules&#xa0;: à corriger dans le fichier</translation>
    </message>
    <message>
        <source>Numbers counted anew</source>
        <translation>Numéros recalculés</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>Where the words of {label} come from</source>
        <translation>D’où viennent les mots de {label}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PlacingDialog</name>
    <message>
        <source>Amendments to place</source>
        <translation>Amendements à placer</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Placer ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These amendments were made on an older version, and their words are no longer where they were.</source>
        <translation>Ces amendements ont été faits sur une version antérieure, et leurs mots ne sont plus où ils étaient.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>or another, by its number</source>
        <translation>ou un autre, par son numéro</translation>
    </message>
    <message>
        <source>goes after</source>
        <translation>à déplacer après</translation>
    </message>
    <message>
        <source>New wording</source>
        <translation>Nouvelle rédaction</translation>
    </message>
    <message>
        <source>3.2.1</source>
        <translation>3.2.1</translation>
    </message>
    <message>
        <source>Right of the column</source>
        <translation>À droite de la colonne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Retain: contained already</source>
        <translation>Retenir&#xa0;: déjà intégré</translation>
    </message>
    <message>
        <source>Amendment {number} as it was made, {label}</source>
        <translation>Amendement {number} tel qu’il a été fait, {label}</translation>
    </message>
    <message>
        <source>{label} now</source>
        <translation>{label} aujourd’hui</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Was on</source>
        <translation>Était sur</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Figure dans</translation>
    </message>
    <message>
        <source>Proposed words</source>
        <translation>Mots proposés</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Bring in a document</source>
        <translation>Importer un document</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Coller un texte…</translation>
    </message>
    <message>
        <source>New version of this document…</source>
        <translation>Nouvelle version de ce document…</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Plan of the document</source>
        <translation>Plan du document</translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) to place</source>
        <translation>
            <numerusform>%n amendement à placer</numerusform>
            <numerusform>%n amendements à placer</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} to decide</source>
        <translation>{waiting} à décider</translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s)</source>
        <translation>
            <numerusform>%n amendement</numerusform>
            <numerusform>%n amendements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) or question(s)</source>
        <translation>
            <numerusform>%n observation ou question</numerusform>
            <numerusform>%n observations ou questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{state}   Shift+V</source>
        <translation>{state}   Maj+V</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Which amendments</source>
        <translation>Quels amendements</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>Order of examination</source>
        <translation>Ordre d’examen</translation>
    </message>
    <message>
        <source>author…</source>
        <translation>auteur…</translation>
    </message>
    <message>
        <source>Author whose amendments are listed</source>
        <translation>Auteur dont les amendements sont listés</translation>
    </message>
    <message>
        <source>Drafting committee</source>
        <translation>Comité de rédaction</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Renvoyés et en suspens</translation>
    </message>
    <message>
        <source>Still to decide</source>
        <translation>Restent à décider</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Comité</translation>
    </message>
    <message>
        <source>Put off</source>
        <comment>short</comment>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Put off: referred or parked</source>
        <translation>Renvoyés et en suspens</translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) of form accepted; Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%n amendement de forme retenu&#x202f;; Ctrl+Z l’annule</numerusform>
            <numerusform>%n amendements de forme retenus&#x202f;; Ctrl+Z les annule tous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted by the group   Z</source>
        <translation>
            <numerusform>%n non retenu par le groupe   Z</numerusform>
            <numerusform>%n non retenus par le groupe   Z</numerusform>
        </translation>
    </message>
    <message>
        <source>Which amendments, author, order of the list</source>
        <translation>Quels amendements, auteur, ordre de la liste</translation>
    </message>
    <message>
        <source>For the plenary: substance</source>
        <translation>En plénière&#xa0;: le fond</translation>
    </message>
    <message>
        <source>All to decide</source>
        <translation>Tout ce qui est à décider</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
    <message>
        <source>Drafting committee: form</source>
        <translation>Comité de rédaction&#xa0;: forme</translation>
    </message>
    <message>
        <source>Accept what is of form…</source>
        <translation>Retenir ce qui est de forme…</translation>
    </message>
    <message>
        <source>Report of group {number}</source>
        <translation>Restitution du groupe {number}</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen the decision on amendment {number}?</source>
        <translation>Rouvrir la décision sur l’amendement {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>The decision stays in the history; the text and the totals go back to what they were before.</source>
        <translation>La décision reste dans l’historique&#x202f;; le texte et les totaux redeviennent ce qu’ils étaient avant elle.</translation>
    </message>
    <message>
        <source>At the request of</source>
        <translation>À la demande de</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) rest on it and will be marked “to be examined again”:</source>
        <translation>
            <numerusform>%n décision repose sur elle et sera marquée «&#xa0;à réexaminer&#xa0;»&#xa0;:</numerusform>
            <numerusform>%n décisions reposent sur elle et seront marquées «&#xa0;à réexaminer&#xa0;»&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Report of group {number}</source>
        <translation>Restitution du groupe {number}</translation>
    </message>
    <message>
        <source>Other groups on {label}</source>
        <translation>Autres groupes sur {label}</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>groupe {number}</translation>
    </message>
    <message>
        <source>in the group: {state}</source>
        <translation>dans le groupe&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>ReservationLine</name>
    <message>
        <source>Who has a reservation</source>
        <translation>Qui émet une réserve</translation>
    </message>
    <message>
        <source>and who?</source>
        <translation>et qui&#x202f;?</translation>
    </message>
    <message>
        <source>who?</source>
        <translation>qui&#x202f;?</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réserve</translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <source>as above</source>
        <translation>comme au-dessus</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Who supports amendment {number}?</source>
        <translation>Qui appuie l’amendement {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Appuyer</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Personne ou structure</translation>
    </message>
    <message>
        <source>3 letters: name or body</source>
        <translation>3 lettres&#xa0;: nom ou structure</translation>
    </message>
</context>
<context>
    <name>Supporting</name>
    <message>
        <source>{number} proposes the same: support it   Alt+S</source>
        <translation>Le {number} propose la même chose&#x202f;: l’appuyer   Alt+S</translation>
    </message>
    <message>
        <source>The author joins amendment {number}; no other one is recorded</source>
        <translation>L’auteur se joint à l’amendement {number}&#x202f;; aucun autre n’est enregistré</translation>
    </message>
    <message>
        <source>{author} supports amendment {number}</source>
        <translation>{author} appuie l’amendement {number}</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Consolidated</source>
        <translation>Consolidé</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Show or hide the plan</source>
        <translation>Montrer ou cacher le plan</translation>
    </message>
    <message>
        <source>Clause no.</source>
        <translation>N° de clause</translation>
    </message>
    <message>
        <source>Go to the clause with this number</source>
        <translation>Aller à la clause de ce numéro</translation>
    </message>
    <message>
        <source>unfinished draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Amendments: {numbers}</source>
        <translation>Amendements&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>{label}: moved after {after} (no. {number})</source>
        <translation>{label}&#xa0;: déplacé après {after} (n°&#xa0;{number})</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Amendment {number}: its texts</source>
        <translation>Amendement {number}&#xa0;: ses textes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Initial text</source>
        <translation>Texte initial</translation>
    </message>
    <message>
        <source>Proposed by {author}</source>
        <translation>Proposé par {author}</translation>
    </message>
    <message>
        <source>Agreed by the room</source>
        <translation>Retenu par la salle</translation>
    </message>
    <message>
        <source>{title}, against the proposal</source>
        <translation>{title}, au regard de la proposition</translation>
    </message>
    <message>
        <source>Nothing yet: it is new, after {label}.</source>
        <translation>Rien encore&#xa0;: le passage est nouveau, après {label}.</translation>
    </message>
    <message>
        <source>Accepted, with {numbers}</source>
        <translation>Retenu, avec {numbers}</translation>
    </message>
    <message>
        <source>To decide, with {numbers}</source>
        <translation>À décider, avec {numbers}</translation>
    </message>
    <message>
        <source>With {numbers}</source>
        <translation>Avec {numbers}</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>New amendment on the clause</source>
        <translation>Nouvel amendement sur la clause</translation>
    </message>
    <message>
        <source>New row of the table, or an amendment on the row</source>
        <translation>Nouvelle ligne du tableau, ou amendement sur la ligne</translation>
    </message>
    <message>
        <source>New column of the table, or deletion of the column</source>
        <translation>Nouvelle colonne du tableau, ou suppression de la colonne</translation>
    </message>
    <message>
        <source>Reopen the decision</source>
        <translation>Rouvrir la décision</translation>
    </message>
    <message>
        <source>Support: add an author to the amendment</source>
        <translation>Appuyer&#xa0;: ajouter un auteur à l’amendement</translation>
    </message>
    <message>
        <source>Sub-amendment to the amendment</source>
        <translation>Sous-amendement à l’amendement</translation>
    </message>
    <message>
        <source>Correct the amendment: words, author, reason</source>
        <translation>Corriger l’amendement&#xa0;: mots, auteur, motif</translation>
    </message>
    <message>
        <source>Replace words everywhere</source>
        <translation>Remplacer des mots partout</translation>
    </message>
    <message>
        <source>Amendment as it is said: a formula</source>
        <translation>Amendement tel qu’on le dit&#xa0;: une formule</translation>
    </message>
    <message>
        <source>Answer to a remark or a question, or what becomes of it</source>
        <translation>Réponse à une observation ou à une question, et sa suite</translation>
    </message>
    <message>
        <source>Compare and settle amendments in conflict</source>
        <translation>Comparer et départager les amendements en conflit</translation>
    </message>
    <message>
        <source>Who wrote what in the clause</source>
        <translation>Qui a écrit quoi dans la clause</translation>
    </message>
    <message>
        <source>Initial, proposed and agreed text side by side</source>
        <translation>Textes initial, proposé et retenu côte à côte</translation>
    </message>
    <message>
        <source>Form or substance</source>
        <translation>Forme ou fond</translation>
    </message>
    <message>
        <source>Show the clause to the room</source>
        <translation>Montrer la clause à la salle</translation>
    </message>
    <message>
        <source>Show the clause to the room as it stands, without the amendment</source>
        <translation>Montrer la clause à la salle telle qu’elle est, sans l’amendement</translation>
    </message>
    <message>
        <source>Next amendment to decide</source>
        <translation>Amendement à décider suivant</translation>
    </message>
    <message>
        <source>Previous amendment to decide</source>
        <translation>Amendement à décider précédent</translation>
    </message>
    <message>
        <source>What a group did not accept: unfold, fold</source>
        <translation>Ce qu’un groupe n’a pas retenu&#xa0;: déplier, replier</translation>
    </message>
    <message>
        <source>Next view of the text</source>
        <translation>Vue suivante du texte</translation>
    </message>
    <message>
        <source>Numbers as they will be, and references to correct</source>
        <translation>Numéros à venir et renvois à corriger</translation>
    </message>
    <message>
        <source>What the plenary says of the document: validated or not</source>
        <translation>Ce que la plénière dit du document&#xa0;: validé ou non</translation>
    </message>
    <message>
        <source>Show or hide the plan</source>
        <translation>Montrer ou cacher le plan</translation>
    </message>
    <message>
        <source>Go to a clause by its number</source>
        <translation>Aller à une clause par son numéro</translation>
    </message>
    <message>
        <source>Record what is in the strip</source>
        <translation>Enregistrer ce qui est saisi</translation>
    </message>
    <message>
        <source>Show what is being typed to the room</source>
        <translation>Montrer à la salle ce qui est en train d’être tapé</translation>
    </message>
    <message>
        <source>Support the amendment that proposes the same</source>
        <translation>Appuyer l’amendement qui propose la même chose</translation>
    </message>
    <message>
        <source>No text under validation yet</source>
        <translation>Aucun texte à valider pour le moment</translation>
    </message>
    <message>
        <source>Bring in the ministry&apos;s Word file (.docx), a Markdown or a text file. The original is kept in the workshop.</source>
        <translation>Importez le fichier Word du ministère (.docx), un fichier Markdown ou un fichier texte. L’original est gardé dans l’atelier.</translation>
    </message>
    <message>
        <source>Bring in a document…</source>
        <translation>Importer un document…</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Coller un texte…</translation>
    </message>
    <message>
        <source>Amendment {number} corrected</source>
        <translation>Amendement {number} corrigé</translation>
    </message>
</context>
<context>
    <name>ThrowingAway</name>
    <message>
        <source>Throw away   Shift+Esc</source>
        <translation>Jeter   Maj+Échap</translation>
    </message>
    <message>
        <source>What is in the strip is not kept; Esc keeps it as a draft</source>
        <translation>Ce qui est écrit ici n’est pas gardé&#xa0;; Échap le garde en brouillon</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Brouillon jeté</translation>
    </message>
    <message>
        <source>Throw this draft away? Shift+Esc once more</source>
        <translation>Jeter ce brouillon&#xa0;? Encore une fois Maj+Échap</translation>
    </message>
    <message>
        <source>Another draft was begun here since: it stays.</source>
        <translation>Un autre brouillon a été commencé ici depuis&#xa0;: il reste.</translation>
    </message>
</context>
<context>
    <name>ValidationDialog</name>
    <message>
        <source>What does the plenary say of “{title}”?</source>
        <translation>Que dit la plénière de «&#xa0;{title}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>VersionArrival</name>
    <message>
        <source>New version of “{title}”</source>
        <translation>Nouvelle version de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Documents (*.docx *.odt *.pdf *.md *.txt)</source>
        <translation>Documents (*.docx *.odt *.pdf *.md *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Comparing {name} with the version before</source>
        <translation>Comparaison de {name} avec la version précédente</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Version {version} of “{title}”</source>
        <translation>Version {version} de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>What becomes of the amendments</source>
        <translation>Ce que deviennent les amendements</translation>
    </message>
    <message>
        <source>Unchanged ({count})</source>
        <translation>Reportés ({count})</translation>
    </message>
    <message>
        <source>On new words ({count})</source>
        <translation>Sur nouveau texte ({count})</translation>
    </message>
    <message>
        <source>Contained already ({count})</source>
        <translation>Déjà intégrés ({count})</translation>
    </message>
    <message>
        <source>To place ({count})</source>
        <translation>À placer ({count})</translation>
    </message>
    <message>
        <source>Closed ({count})</source>
        <translation>Clos ({count})</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Accept version {version}</source>
        <translation>Accepter la version {version}</translation>
    </message>
    <message numerus="yes">
        <source>Accept version {version}, retain %n</source>
        <translation>
            <numerusform>Accepter la version {version}, en retenir %n</numerusform>
            <numerusform>Accepter la version {version}, en retenir %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) unchanged</source>
        <translation>
            <numerusform>%n passage inchangé</numerusform>
            <numerusform>%n passages inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n disparu</numerusform>
            <numerusform>%n disparus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) on version {version}</source>
        <translation>
            <numerusform>%n amendement sur la version {version}</numerusform>
            <numerusform>%n amendements sur la version {version}</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since they were validated, under examination again: {parts}.</source>
        <translation>Modifiées depuis leur validation, de nouveau en cours d’examen&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Validated parts that are gone: {parts}.</source>
        <translation>Parties validées qui ont disparu&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Stay on the older version, where their passage is: {things}.</source>
        <translation>Restent sur l’ancienne version, où se trouve leur passage&#xa0;: {things}.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Proposed words</source>
        <translation>Mots proposés</translation>
    </message>
    <message>
        <source>Their passage says the same in both versions: they go over as they are.</source>
        <translation>Leur passage dit la même chose dans les deux versions&#xa0;: ils sont reportés tels quels.</translation>
    </message>
    <message>
        <source>Their passage was changed elsewhere than where they change it: they go over onto its new words.</source>
        <translation>Leur passage a été modifié ailleurs que là où ils le modifient&#xa0;: ils sont reportés sur son nouveau texte.</translation>
    </message>
    <message>
        <source>The new version says what they ask for. They stay on the older one; Space ticks those that are retained by this.</source>
        <translation>La nouvelle version dit ce qu’ils demandent. Ils restent sur l’ancienne&#x202f;; Espace coche ceux qui sont ainsi retenus.</translation>
    </message>
    <message>
        <source>Their very words were changed, or are gone: they wait on the older version until somebody places them.</source>
        <translation>Les mots mêmes qu’ils modifient ont changé ou disparu&#xa0;: ils attendent sur l’ancienne version que quelqu’un les place.</translation>
    </message>
    <message>
        <source>Decided and closed: they stay on the version where they were examined.</source>
        <translation>Décidés et clos&#xa0;: ils restent sur la version où ils ont été examinés.</translation>
    </message>
    <message>
        <source>Amendment {number} on version {version}</source>
        <translation>Amendement {number} sur la version {version}</translation>
    </message>
    <message>
        <source>What version {version} changes in the passage</source>
        <translation>Ce que la version {version} change dans le passage</translation>
    </message>
    <message>
        <source>{label} in version {version}</source>
        <translation>{label} dans la version {version}</translation>
    </message>
    <message>
        <source>Perhaps here: {label} in version {version}</source>
        <translation>Peut-être ici&#xa0;: {label} dans la version {version}</translation>
    </message>
</context>
<context>
    <name>VersionDoor</name>
    <message>
        <source>Version {version} accepted</source>
        <translation>Version {version} acceptée</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>No amendment is chosen: J goes to the next one to decide.</source>
        <translation>Aucun amendement n’est choisi&#xa0;: J va au suivant à décider.</translation>
    </message>
    <message>
        <source>Amendment {number} is decided ({state}): O reopens it.</source>
        <translation>L’amendement {number} est décidé ({state})&#xa0;: O le rouvre.</translation>
    </message>
    <message>
        <source>Amendment {number} is a remark or a question: E answers it, or makes an amendment of it.</source>
        <translation>Le {number} est une observation ou une question&#xa0;: E y répond, ou en fait un amendement.</translation>
    </message>
    <message>
        <source>Amendment {number} proposes no words: accepted or not as it is. N proposes another wording.</source>
        <translation>L’amendement {number} ne propose pas de texte&#xa0;: il est retenu ou non tel quel. N propose une autre rédaction.</translation>
    </message>
    <message>
        <source>{number} is a sub-amendment itself: propose another one to the amendment.</source>
        <translation>Le {number} est lui-même un sous-amendement&#xa0;: proposez-en un autre à l’amendement.</translation>
    </message>
    <message>
        <source>Delete takes nothing out of the text: N, then Alt+3, proposes to delete the clause.</source>
        <translation>Suppr ne retire rien du texte&#xa0;: N, puis Alt+3, propose de supprimer la clause.</translation>
    </message>
    <message>
        <source>Amendment {number} is deleted on its card.</source>
        <translation>L’amendement {number} se supprime sur sa carte.</translation>
    </message>
</context>
</TS>
