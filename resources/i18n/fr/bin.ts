<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>This workshop is open for reading only: what was deleted can be seen, not restored.</source>
        <translation>Cet atelier est ouvert en lecture seule&#xa0;: ce qui a été supprimé se voit, mais ne peut pas être restauré.</translation>
    </message>
    <message>
        <source>What was deleted keeps its number, its decisions and its links here; Enter brings back the chosen line.</source>
        <translation>Ce qui a été supprimé garde ici son numéro, ses décisions et ses liens&#xa0;; Entrée ramène la ligne choisie.</translation>
    </message>
    <message>
        <source>Number, name, first words, kind</source>
        <translation>Numéro, nom, premiers mots, type</translation>
    </message>
    <message>
        <source>Deleted things, the latest first</source>
        <translation>Éléments supprimés, les derniers d’abord</translation>
    </message>
    <message>
        <source>Restored: {name}</source>
        <translation>Restauré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that a printed paper names stay.</source>
        <translation>
            <numerusform>%n élément qui figure sur un document imprimé y reste.</numerusform>
            <numerusform>%n éléments qui figurent sur un document imprimé y restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can no longer be restored from here. Their numbers are never given again.</source>
        <translation>Ils ne pourront plus être restaurés d’ici. Leurs numéros ne seront jamais redonnés.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) out of the bin for good?</source>
        <translation>
            <numerusform>Retirer définitivement %n élément de la corbeille&#x202f;?</numerusform>
            <numerusform>Retirer définitivement %n éléments de la corbeille&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) taken out of the bin</source>
        <translation>
            <numerusform>%n élément retiré de la corbeille</numerusform>
            <numerusform>%n éléments retirés de la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No deleted thing has words that begin so.</source>
        <translation>Aucun élément supprimé n’a de mots qui commencent ainsi.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>What you delete comes here: people, amendments, programme items, groups, recommendations, actions.</source>
        <translation>Ce que vous supprimez arrive ici&#xa0;: personnes, amendements, points du programme, groupes, recommandations, actions.</translation>
    </message>
    <message>
        <source>On a paper printed on {date}: it stays in the bin.</source>
        <translation>Figure sur un document imprimé le {date}&#xa0;: reste dans la corbeille.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
</context>
<context>
    <name>BinTelling</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Programme item</source>
        <translation>Point du programme</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Amendement</translation>
    </message>
    <message>
        <source>Sub-amendment</source>
        <translation>Sous-amendement</translation>
    </message>
    <message numerus="yes">
        <source>with %n sub-amendment(s)</source>
        <translation>
            <numerusform>avec %n sous-amendement</numerusform>
            <numerusform>avec %n sous-amendements</numerusform>
        </translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message numerus="yes">
        <source>with %n member(s)</source>
        <translation>
            <numerusform>avec %n membre</numerusform>
            <numerusform>avec %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
</context>
</TS>
