<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutField</name>
    <message>
        <source>number of a clause or an amendment, or words</source>
        <translation>numéro de clause ou d’amendement, ou mots</translation>
    </message>
    <message>
        <source>Amendment {number} – {author}</source>
        <translation>Amendement {number} – {author}</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>New point</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Done, or open again</source>
        <translation>Fait, ou rouvrir</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>New   N</source>
        <translation>Nouveau   N</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>What the room recommends, decides, assigns or leaves for later is kept here and printed in the minutes.</source>
        <translation>Ce que la salle recommande, décide, confie ou laisse pour plus tard est gardé ici et imprimé dans le compte rendu.</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Adressé à</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>amendment {number}</source>
        <translation>amendement {number}</translation>
    </message>
    <message>
        <source>Amendment {number}: {mandate}</source>
        <translation>Amendement {number}&#xa0;: {mandate}</translation>
    </message>
    <message>
        <source>Point {number} deleted</source>
        <translation>Le point {number} est à la corbeille</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>begins with a verb: “Finalise…”</source>
        <translation>commence par un verbe&#xa0;: «&#xa0;Finaliser…&#xa0;»</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Adressé à</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Go to what it is about</source>
        <translation>Aller à ce qu’il concerne</translation>
    </message>
    <message>
        <source>Has a deadline</source>
        <translation>A une échéance</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Record   Ctrl+Enter</source>
        <translation>Enregistrer   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Adopt   A</source>
        <translation>Adopter   A</translation>
    </message>
    <message>
        <source>Open again   T</source>
        <translation>Rouvrir   T</translation>
    </message>
    <message>
        <source>Done   T</source>
        <translation>Fait   T</translation>
    </message>
    <message>
        <source>The plenary adopts these words now</source>
        <translation>La plénière adopte maintenant ce texte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Write what the room said.</source>
        <translation>Écrivez ce que la salle a dit.</translation>
    </message>
    <message>
        <source>No clause, amendment or item answers to this.</source>
        <translation>Aucune clause, aucun amendement, aucun point du programme n’y correspond.</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>Nouveau&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>Recorded on {day}</source>
        <translation>Enregistré le {day}</translation>
    </message>
    <message>
        <source>adopted on {day}</source>
        <translation>adopté le {day}</translation>
    </message>
</context>
<context>
    <name>WaitingAmendment</name>
    <message>
        <source>To the text   Enter</source>
        <translation>Aller au texte   Entrée</translation>
    </message>
    <message>
        <source>Amendment {number}</source>
        <translation>Amendement {number}</translation>
    </message>
    <message>
        <source>Who: {who}</source>
        <translation>Qui&#xa0;: {who}</translation>
    </message>
    <message>
        <source>{state}, by {day}</source>
        <translation>{state}, pour le {day}</translation>
    </message>
</context>
</TS>
