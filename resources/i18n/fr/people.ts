<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CheckIn</name>
    <message>
        <source>Name, organisation, last digits of the phone, or a scanned badge</source>
        <translation>Nom, structure, derniers chiffres du téléphone, ou badge scanné</translation>
    </message>
    <message>
        <source>Who arrives?</source>
        <translation>Qui arrive&#x202f;?</translation>
    </message>
    <message>
        <source>People who answer to it</source>
        <translation>Personnes qui correspondent</translation>
    </message>
    <message>
        <source>Not on the list: register   Ctrl+N</source>
        <translation>Pas sur la liste&#xa0;: inscrire   Ctrl+N</translation>
    </message>
    <message>
        <source>Back to the list   Esc</source>
        <translation>Retour à la liste   Échap</translation>
    </message>
    <message>
        <source>Welcome – {time}</source>
        <translation>Bienvenue – {time}</translation>
    </message>
    <message>
        <source>Check-in – {when}</source>
        <translation>Pointage – {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateRegistration</name>
    <message>
        <source>Late registration</source>
        <translation>Inscription tardive</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>family name in capitals: “AMEGAN Akouvi”</source>
        <translation>nom de famille en capitales&#xa0;: «&#xa0;AMEGAN Akouvi&#xa0;»</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>Donnez au moins un nom.</translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>Bring in a list of people</source>
        <translation>Importer une liste de personnes</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</source>
        <translation>Listes (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message>
        <source>Are these the people?</source>
        <translation>Est-ce que ce sont ces personnes&#x202f;?</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>Ce que contient chaque colonne</translation>
    </message>
    <message>
        <source>People as they will be taken in</source>
        <translation>Personnes telles qu’elles seront inscrites</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found in {file}</source>
        <translation>
            <numerusform>%n personne trouvée dans {file}</numerusform>
            <numerusform>%n personnes trouvées dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source> (encoding {encoding})</source>
        <translation> (codage {encoding})</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s) left out.</source>
        <translation>
            <numerusform>… et %n autre ligne laissée de côté.</numerusform>
            <numerusform>… et %n autres lignes laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>une nouvelle personne</translation>
    </message>
    <message>
        <source>the same as {name}</source>
        <translation>la même que {name}</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps already on the list: %n</source>
        <translation>
            <numerusform>Peut-être déjà sur la liste&#xa0;: %n</numerusform>
            <numerusform>Peut-être déjà sur la liste&#xa0;: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search in the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Here, or not yet</source>
        <translation>Présent, ou pas encore</translation>
    </message>
    <message>
        <source>Check-in at the door</source>
        <translation>Pointage à l’entrée</translation>
    </message>
    <message>
        <source>Late registration</source>
        <translation>Inscription tardive</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Est parti</translation>
    </message>
    <message>
        <source>Signed the sheet, or not yet</source>
        <translation>A signé la feuille, ou pas encore</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excusé</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Name, organisation, function, phone</source>
        <translation>Nom, structure, fonction, téléphone</translation>
    </message>
    <message>
        <source>Check-in   C</source>
        <translation>Pointage   C</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Late registration   N</source>
        <translation>Inscription tardive   N</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>Pas encore là</translation>
    </message>
    <message>
        <source>Here, not signed</source>
        <translation>Venus, sans signature</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Nobody on the list yet</source>
        <translation>Personne sur la liste pour l’instant</translation>
    </message>
    <message>
        <source>Bring in the list of participants (Excel, LibreOffice, CSV or a Word table), or register people one by one with N.</source>
        <translation>Importez la liste des participants (Excel, LibreOffice, CSV ou un tableau Word), ou inscrivez les personnes une à une avec N.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Gr.</source>
        <translation>Gr.</translation>
    </message>
    <message>
        <source>Sig.</source>
        <translation>Sig.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{here} present: {women} W / {men} M</source>
        <translation>{here} présents&#xa0;: {women}&#xa0;F / {men}&#xa0;H</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} est à la corbeille</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Contact shared</source>
        <translation>Contact partagé</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>pas demandé</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Save   Ctrl+Enter</source>
        <translation>Enregistrer   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>To be completed: {fields}</source>
        <translation>À compléter&#xa0;: {fields}</translation>
    </message>
</context>
</TS>
