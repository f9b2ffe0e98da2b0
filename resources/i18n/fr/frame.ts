<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BugDialog</name>
    <message>
        <source>Palabre made a mistake</source>
        <translation>Palabre a fait une erreur</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>What you just asked for was not done: {error}.</source>
        <translation>Ce que vous venez de demander n’a pas été fait&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>Everything is saved up to {time}; you can go on working.</source>
        <translation>Tout est enregistré jusqu’à {time}&#x202f;; vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Everything that was saved is safe; you can go on working.</source>
        <translation>Tout ce qui était enregistré est sauf&#x202f;; vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>A report was written to {path}. Send it to whoever looks after Palabre.</source>
        <translation>Un rapport a été écrit dans {path}. Envoyez-le à la personne qui s’occupe de Palabre.</translation>
    </message>
    <message>
        <source>No report could be written: note the words below.</source>
        <translation>Aucun rapport n’a pu être écrit&#xa0;: notez les mots ci-dessous.</translation>
    </message>
    <message>
        <source>Details for the maintainer</source>
        <translation>Détails pour la maintenance</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>Taken up again after a sudden stop – nothing else was lost.</source>
        <translation>Reprise après arrêt brutal – rien d’autre n’a été perdu.</translation>
    </message>
    <message>
        <source>Projector as before   F5</source>
        <translation>Projecteur comme avant   F5</translation>
    </message>
    <message>
        <source>The frozen picture has changed since: the room sees black. B shows it as it is now.</source>
        <translation>L’image figée a changé depuis&#xa0;: la salle voit du noir. B la montre telle qu’elle est maintenant.</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>This page cannot be shown</source>
        <translation>Cette page ne peut pas être affichée</translation>
    </message>
    <message>
        <source>The other pages work, and everything that was saved is safe.</source>
        <translation>Les autres pages fonctionnent, et tout ce qui était enregistré est sauf.</translation>
    </message>
    <message>
        <source>A report was written to {path}.</source>
        <translation>Un rapport a été écrit dans {path}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>FloorButton</name>
    <message>
        <source>The floor: who speaks and who waits</source>
        <translation>La parole&#xa0;: qui parle et qui attend</translation>
    </message>
    <message>
        <source>Floor</source>
        <comment>rail</comment>
        <translation>Parole</translation>
    </message>
    <message>
        <source>{name} has the floor</source>
        <translation>{name} a la parole</translation>
    </message>
    <message>
        <source>over by {time}</source>
        <translation>dépassé de {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Closing again gives up what is not saved.</source>
        <translation>Fermer de nouveau abandonne ce qui n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>Corbeille…</translation>
    </message>
    <message>
        <source>Workshop settings…</source>
        <translation>Paramètres de l’atelier…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>Fermer l’atelier</translation>
    </message>
    <message>
        <source>Quit Palabre</source>
        <translation>Quitter Palabre</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Palabre workshops (*{suffix})</source>
        <translation>Ateliers Palabre (*{suffix})</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>Sauvegardé dans {path}</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>figé</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A name, a clause&apos;s number, an amendment&apos;s number, a command…</source>
        <translation>Un nom, un numéro de clause ou d’amendement, une commande…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing answers to these words. Accents and capitals do not matter; try fewer letters.</source>
        <translation>Rien ne répond à ces mots. Les accents et les majuscules ne comptent pas&#x202f;; essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>Show more…</source>
        <translation>Afficher la suite…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>People and attendance</source>
        <translation>Personnes et présences</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Breakout groups</source>
        <translation>Groupes de travail</translation>
    </message>
    <message>
        <source>Text and amendments</source>
        <translation>Texte et amendements</translation>
    </message>
    <message>
        <source>Recommendations, decisions and actions</source>
        <translation>Recommandations, décisions et actions</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>Documents à imprimer</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>rail</comment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>People</source>
        <comment>rail</comment>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Agenda</source>
        <comment>rail</comment>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>rail</comment>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>rail</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Decisions</source>
        <comment>rail</comment>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Papers</source>
        <comment>rail</comment>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Menu of Palabre</source>
        <translation>Menu de Palabre</translation>
    </message>
    <message>
        <source>Menu: bin, language, theme, text size, back-up</source>
        <translation>Menu&#xa0;: corbeille, langue, thème, taille du texte, sauvegarde</translation>
    </message>
    <message>
        <source>Projector</source>
        <comment>rail</comment>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Ce que voit la salle</translation>
    </message>
    <message>
        <source>What the room sees: B black, I frozen, + and - the size of the words</source>
        <translation>Ce que voit la salle&#xa0;: B noir, I image figée, + et - la taille des mots</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Show the room the projector window</source>
        <translation>Montrer à la salle la fenêtre du projecteur</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Sittings and summaries</source>
        <translation>Séances et synthèses</translation>
    </message>
    <message>
        <source>Decisions and actions</source>
        <translation>Décisions et actions</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>Documents à imprimer</translation>
    </message>
    <message>
        <source>Running order: {title}</source>
        <translation>Conducteur&#xa0;: {title}</translation>
    </message>
    <message>
        <source>running order, speeches, salutations</source>
        <translation>déroulement, ordre des allocutions, salutations, discours</translation>
    </message>
    <message>
        <source>Sitting: {day}, {half}</source>
        <translation>Séance&#xa0;: {day}, {half}</translation>
    </message>
    <message>
        <source>notes, chair, rapporteurs, minutes</source>
        <translation>notes, présidence, rapporteurs, procès-verbal</translation>
    </message>
    <message>
        <source>Summary of the day: {day}</source>
        <translation>Synthèse de la journée&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find a person, a clause, an amendment, an agenda item or a command</source>
        <translation>Trouver une personne, une clause, un amendement, un point du programme ou une commande</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>awaited: {title}</source>
        <translation>attendu&#xa0;: {title}</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>aucun point en cours</translation>
    </message>
    <message>
        <source>+{minutes} min</source>
        <translation>+{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>late by {minutes} minutes</source>
        <translation>en retard de {minutes} minutes</translation>
    </message>
    <message>
        <source>Workshop over</source>
        <translation>Atelier terminé</translation>
    </message>
    <message>
        <source>Before the workshop</source>
        <translation>Avant l’atelier</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Jour {day}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>This file is open for reading: nothing can be changed.</source>
        <translation>Ce fichier est ouvert en lecture&#xa0;: rien ne peut y être changé.</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Nothing has been changed since this file was opened.</source>
        <translation>Rien n’a été changé depuis l’ouverture de ce fichier.</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>The last act has been on the disk since this time.</source>
        <translation>Le dernier acte est sur le disque depuis cette heure.</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Find a person, a clause, an amendment, an agenda item or a command</source>
        <translation>Trouver une personne, une clause, un amendement, un point du programme ou une commande</translation>
    </message>
    <message>
        <source>Undo the last act of the workshop</source>
        <translation>Annuler le dernier acte de l’atelier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Bin: bring back what was deleted</source>
        <translation>Corbeille&#xa0;: retrouver ce qui a été supprimé</translation>
    </message>
    <message>
        <source>Open or close the projector</source>
        <translation>Ouvrir ou fermer le projecteur</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>The floor: who speaks and who waits</source>
        <translation>La parole&#xa0;: qui parle et qui attend</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>La parole</translation>
    </message>
    <message>
        <source>Give the floor to the next one</source>
        <translation>Donner la parole au suivant</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The speaker has spoken</source>
        <translation>L’intervenant a parlé</translation>
    </message>
    <message>
        <source>Speaker has spoken</source>
        <translation>Fin de l’intervention</translation>
    </message>
    <message>
        <source>Projector: black, and back</source>
        <translation>Projecteur&#xa0;: écran noir, et retour</translation>
    </message>
    <message>
        <source>Projector: frozen, and following again</source>
        <translation>Projecteur&#xa0;: image figée, puis qui suit de nouveau</translation>
    </message>
    <message>
        <source>Projector: larger letters</source>
        <translation>Projecteur&#xa0;: lettres plus grandes</translation>
    </message>
    <message>
        <source>Projector: smaller letters</source>
        <translation>Projecteur&#xa0;: lettres plus petites</translation>
    </message>
    <message>
        <source>Projector: next page of a long text</source>
        <translation>Projecteur&#xa0;: page suivante d’un texte long</translation>
    </message>
    <message>
        <source>Projector: previous page</source>
        <translation>Projecteur&#xa0;: page précédente</translation>
    </message>
    <message>
        <source>Workshop settings: heads of papers, logos, days</source>
        <translation>Paramètres de l’atelier&#xa0;: en-tête, logos, jours</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Keyboard shortcuts; ? too</source>
        <translation>Raccourcis clavier (aussi par&#xa0;?)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Menu: bin, language, theme, text size, back-up</source>
        <translation>Menu&#xa0;: corbeille, langue, thème, taille du texte, sauvegarde</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>Fermer l’atelier</translation>
    </message>
    <message>
        <source>Quit Palabre</source>
        <translation>Quitter Palabre</translation>
    </message>
</context>
</TS>
