<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>Who asks for the floor?</source>
        <translation>Qui demande la parole&#x202f;?</translation>
    </message>
    <message>
        <source>Who asks for the floor</source>
        <translation>Qui demande la parole</translation>
    </message>
    <message>
        <source>Three letters of a person or an organisation; Enter puts them on the list, Shift+Enter for a point of order</source>
        <translation>Trois lettres d’une personne ou d’une structure&#x202f;; Entrée l’inscrit sur la liste, Maj+Entrée pour une motion d’ordre</translation>
    </message>
    <message>
        <source>{keys}: point of order</source>
        <translation>{keys}&#xa0;: motion d’ordre</translation>
    </message>
    <message>
        <source>Organisation (if known)</source>
        <translation>Structure (si elle est connue)</translation>
    </message>
    <message>
        <source>Organisation of the speaker</source>
        <translation>Structure de l’intervenant</translation>
    </message>
    <message>
        <source>Sex of the speaker</source>
        <translation>Sexe de l’intervenant</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Category of the speaker</source>
        <translation>Catégorie de l’intervenant</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>{name} is on no list:</source>
        <translation>{name} n’est sur aucune liste&#xa0;:</translation>
    </message>
</context>
<context>
    <name>FloorDrawer</name>
    <message>
        <source>Nobody waits for the floor.</source>
        <translation>Personne n’attend la parole.</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>La parole</translation>
    </message>
    <message>
        <source>Show the room who speaks and who waits</source>
        <translation>Montrer à la salle qui parle et qui attend</translation>
    </message>
    <message>
        <source>Rules of the list: length of a turn, first-time speakers, categories</source>
        <translation>Règles de la liste&#xa0;: durée d’une intervention, premières prises de parole, catégories</translation>
    </message>
    <message>
        <source>Put the drawer away</source>
        <translation>Ranger le volet</translation>
    </message>
    <message>
        <source>Which debate</source>
        <translation>Quel débat</translation>
    </message>
    <message>
        <source>Who has spoken</source>
        <translation>Qui a parlé</translation>
    </message>
    <message>
        <source>Enter corrects a length</source>
        <translation>Entrée corrige une durée</translation>
    </message>
    <message>
        <source>On amendment {number}</source>
        <translation>Sur l’amendement {number}</translation>
    </message>
    <message>
        <source>Who asks now asks on this amendment, and comes before who asked on the item</source>
        <translation>Qui demande maintenant la parole la demande sur cet amendement, et passe avant qui l’a demandée sur le point</translation>
    </message>
    <message>
        <source>No item is running</source>
        <translation>Aucun point n’est en cours</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>Liste ({count})</translation>
    </message>
    <message>
        <source>Spoken ({count})</source>
        <translation>Ont parlé ({count})</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>{time} a turn</source>
        <translation>{time} par intervention</translation>
    </message>
    <message>
        <source>first-time speakers first</source>
        <translation>premières prises de parole d’abord</translation>
    </message>
    <message>
        <source>categories take turns</source>
        <translation>tour par catégorie</translation>
    </message>
</context>
<context>
    <name>FloorKeys</name>
    <message>
        <source>In the field of the floor: a point of order</source>
        <translation>Dans le champ de la parole&#xa0;: motion d’ordre</translation>
    </message>
    <message>
        <source>On the speakers’ list: a place up, Alt+Down a place down</source>
        <translation>Sur la liste de parole&#xa0;: une place plus haut, Alt+Bas plus bas</translation>
    </message>
    <message>
        <source>On the speakers’ list: off the list</source>
        <translation>Sur la liste de parole&#xa0;: retirer</translation>
    </message>
    <message>
        <source>On the speakers’ list: a point of order, or no more</source>
        <translation>Sur la liste de parole&#xa0;: motion d’ordre, ou plus</translation>
    </message>
    <message>
        <source>On the speakers’ list: a reply, or no more</source>
        <translation>Sur la liste de parole&#xa0;: réponse, ou plus</translation>
    </message>
    <message>
        <source>On the speakers’ list: pause the clock, or go on</source>
        <translation>Sur la liste de parole&#xa0;: suspendre l’horloge, ou reprendre</translation>
    </message>
    <message>
        <source>On the speakers’ list: before the room</source>
        <translation>Sur la liste de parole&#xa0;: à l’écran</translation>
    </message>
</context>
<context>
    <name>FloorRows</name>
    <message>
        <source>record deleted</source>
        <translation>fiche supprimée</translation>
    </message>
    <message>
        <source>point of order</source>
        <translation>motion d’ordre</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>am. {number}</source>
        <translation>am.&#xa0;{number}</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>1re fois</translation>
    </message>
</context>
<context>
    <name>LengthDialog</name>
    <message>
        <source>Correct a speaking time</source>
        <translation>Corriger un temps de parole</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Spoke for</source>
        <translation>A parlé pendant</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules of the speakers’ list</source>
        <translation>Règles de la parole</translation>
    </message>
    <message>
        <source>Keep these rules</source>
        <translation>Garder ces règles</translation>
    </message>
    <message>
        <source>A turn lasts</source>
        <translation>Une intervention dure</translation>
    </message>
    <message>
        <source>minutes; past that the clock warns, nobody is cut off</source>
        <translation>minutes&#x202f;; au-delà l’horloge avertit, personne n’est coupé</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>First-time speakers of the sitting first</source>
        <translation>D’abord qui n’a pas encore parlé à cette séance</translation>
    </message>
    <message>
        <source>Categories take turns</source>
        <translation>Tour par catégorie (les catégories alternent)</translation>
    </message>
    <message>
        <source>Points of order always come first, then replies. The floor can be given to anyone on the list, whatever the order.</source>
        <translation>Les motions d’ordre passent toujours d’abord, puis les réponses. La parole peut être donnée à n’importe qui de la liste, quel que soit l’ordre.</translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message>
        <source>Next speaker</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Donner la parole</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>À {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Suspendre l’horloge</translation>
    </message>
    <message>
        <source>Has spoken: nobody has the floor</source>
        <translation>A parlé&#xa0;: plus personne n’a la parole</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Personne n’a la parole</translation>
    </message>
    <message>
        <source>{name} has the floor</source>
        <translation>{name} a la parole</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>over by {time}</source>
        <translation>dépassé de {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>TimesPanel</name>
    <message>
        <source>This item</source>
        <translation>Ce point</translation>
    </message>
    <message>
        <source>This half-day</source>
        <translation>Cette demi-journée</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Ce jour</translation>
    </message>
    <message>
        <source>The whole workshop</source>
        <translation>Tout l’atelier</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Par catégorie</translation>
    </message>
    <message>
        <source>By sex</source>
        <translation>Par sexe</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Par structure</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>Speaking times of</source>
        <translation>Temps de parole de</translation>
    </message>
    <message>
        <source>Speaking times by</source>
        <translation>Temps de parole par</translation>
    </message>
    <message>
        <source>Speaking times</source>
        <translation>Temps de parole</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n intervention</numerusform>
            <numerusform>%n interventions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has spoken yet.</source>
        <translation>Personne n’a encore parlé.</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Who waits for the floor</source>
        <translation>Qui attend la parole</translation>
    </message>
    <message>
        <source>Nobody waits. Type three letters of who asks for the floor, then Enter.</source>
        <translation>Personne n’attend. Tapez trois lettres de qui demande la parole, puis Entrée.</translation>
    </message>
    <message>
        <source>Nobody waits for the floor.</source>
        <translation>Personne n’attend la parole.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Put them on this list</source>
        <translation>Les mettre sur cette liste</translation>
    </message>
    <message>
        <source>They no longer wait</source>
        <translation>Ils n’attendent plus</translation>
    </message>
    <message>
        <source>{name} is off the list</source>
        <translation>{name} n’est plus sur la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) off the list</source>
        <translation>
            <numerusform>%n demande retirée de la liste</numerusform>
            <numerusform>%n demandes retirées de la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of a deleted record.</source>
        <translation>
            <numerusform>%n demande d’une fiche supprimée.</numerusform>
            <numerusform>%n demandes de fiches supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s) on other items of this day.</source>
        <translation>
            <numerusform>%n attend encore sur un autre point de la journée.</numerusform>
            <numerusform>%n attendent encore sur d’autres points de la journée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingTools</name>
    <message>
        <source>Give the floor to this one now</source>
        <translation>Lui donner la parole maintenant</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>Une place plus haut</translation>
    </message>
    <message>
        <source>One place down</source>
        <translation>Une place plus bas</translation>
    </message>
    <message>
        <source>A point of order, or no more</source>
        <translation>Motion d’ordre, ou plus</translation>
    </message>
    <message>
        <source>A reply to what was said, or no more</source>
        <translation>Réponse à ce qui a été dit, ou plus</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
</TS>
