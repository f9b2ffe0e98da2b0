<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Assistant</name>
    <message>
        <source>Give up this workshop?</source>
        <translation>Abandonner cet atelier&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing has been made yet; what you typed and chose here is forgotten.</source>
        <translation>Rien n’est encore créé&#xa0;; ce que vous avez saisi et choisi ici sera oublié.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nouvel atelier</translation>
    </message>
    <message>
        <source>What, where, when</source>
        <translation>Quoi, où, quand</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Create the workshop</source>
        <translation>Créer l’atelier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Création du fichier</translation>
    </message>
    <message>
        <source>Adding the people</source>
        <translation>Ajout des personnes</translation>
    </message>
    <message>
        <source>Adding the document</source>
        <translation>Ajout du document</translation>
    </message>
    <message>
        <source>Creating the workshop</source>
        <translation>Création de l’atelier</translation>
    </message>
</context>
<context>
    <name>DocumentStep</name>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Garder ainsi</translation>
    </message>
    <message>
        <source>The policy paper or action plan that the workshop examines. The original file is kept as it is.</source>
        <translation>Le document de politique ou le plan d’actions que l’atelier examine. Le fichier d’origine est gardé tel quel.</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Coller un texte…</translation>
    </message>
    <message>
        <source>Look at it and correct it…</source>
        <translation>Vérifier et corriger…</translation>
    </message>
    <message>
        <source>Documents (*.docx *.odt *.pdf *.md *.txt)</source>
        <translation>Documents (*.docx *.odt *.pdf *.md *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in the original, not shown: {things}.</source>
        <translation>Gardé dans l’original, non montré&#xa0;: {things}.</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Ne pas prendre ce fichier</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>En cours de lecture…</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one. You can also do this later.</source>
        <translation>Déposez un fichier ici, ou choisissez-en un. Cela peut aussi se faire plus tard.</translation>
    </message>
    <message>
        <source>Read without a problem.</source>
        <translation>Lu sans difficulté.</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>The list of participants, from Excel, LibreOffice or CSV. Columns are recognised; all can be corrected later.</source>
        <translation>La liste des participants, venue d’Excel, de LibreOffice ou d’un CSV. Les colonnes sont reconnues&#x202f;; tout peut être corrigé plus tard.</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</source>
        <translation>Listes (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n personne trouvée</numerusform>
            <numerusform>%n personnes trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a name left out</source>
        <translation>
            <numerusform>%n ligne sans nom laissée de côté</numerusform>
            <numerusform>%n lignes sans nom laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check later</source>
        <translation>
            <numerusform>%n point à vérifier plus tard</numerusform>
            <numerusform>%n points à vérifier plus tard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent workshops</source>
        <translation>Ateliers récents</translation>
    </message>
    <message>
        <source>No workshop yet</source>
        <translation>Pas encore d’atelier</translation>
    </message>
    <message>
        <source>Make one with “New workshop”, or look around first in the demonstration: five complete, fictional days.</source>
        <translation>Créez-en un avec «&#xa0;Nouvel atelier&#xa0;», ou regardez d’abord la démonstration&#xa0;: cinq jours complets et fictifs.</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>fichier introuvable</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>day {day} of {days}</source>
        <translation>jour {day} sur {days}</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Open for reading</source>
        <translation>Ouvrir en lecture</translation>
    </message>
    <message>
        <source>Palabre workshops (*{suffix})</source>
        <translation>Ateliers Palabre (*{suffix})</translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation>Ouvrir un atelier</translation>
    </message>
    <message>
        <source>demonstration.palabre</source>
        <translation>démonstration.palabre</translation>
    </message>
    <message>
        <source>Where to put the demonstration workshop</source>
        <translation>Où mettre l’atelier de démonstration</translation>
    </message>
    <message>
        <source>Making the demonstration workshop</source>
        <translation>Création de l’atelier de démonstration</translation>
    </message>
    <message>
        <source>Validation workshops, from the Word file to the minutes, on one laptop and without a network.</source>
        <translation>L’atelier de validation, du fichier Word au procès-verbal, sur un seul ordinateur et sans réseau.</translation>
    </message>
    <message>
        <source>Language, theme and text size</source>
        <translation>Langue, thème et taille du texte</translation>
    </message>
    <message>
        <source>Language, theme, text size</source>
        <translation>Langue, thème, taille</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nouvel atelier</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Demonstration workshop</source>
        <translation>Atelier de démonstration</translation>
    </message>
</context>
<context>
    <name>WorkshopStep</name>
    <message>
        <source>Give the workshop a title.</source>
        <translation>Donnez un titre à l’atelier.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>There is already a file of this name: choose another one.</source>
        <translation>Un fichier porte déjà ce nom&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Palabre workshops (*{suffix})</source>
        <translation>Ateliers Palabre (*{suffix})</translation>
    </message>
    <message>
        <source>Where to keep the workshop</source>
        <translation>Où garder l’atelier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>As it stands on the invitation; it heads every paper.</source>
        <translation>Comme sur l’invitation&#x202f;; il figure en tête de tous les documents.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>One file holds the whole workshop: copy it, and everything is copied.</source>
        <translation>Un seul fichier contient tout l’atelier&#xa0;: copiez-le, et tout est copié.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>atelier</translation>
    </message>
</context>
</TS>
