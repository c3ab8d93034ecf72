import type { Language } from "./tables.ts";

export const french: Language = {
  name: "Français",
  page: {
    title: "Politique MTA-STS de {domain}",
    skip: "Aller au contenu",
    language: "Langue",
    "lead-enforce":
      "Cette politique demande aux autres serveurs de messagerie de ne remettre le courrier de {domain} que par une connexion chiffrée, à des serveurs vérifiés.",
    "lead-testing": "{domain} teste une politique qui protège son courrier pendant le transport.",
    "lead-none":
      "{domain} ne demande pas aux autres serveurs de messagerie de protéger son courrier pendant le transport.",
    "more-enforce":
      "Les serveurs compatibles avec MTA-STS retiennent un message plutôt que de le remettre sans protection. Personne ne peut donc le lire ni le détourner en chemin.",
    "more-testing":
      "Les serveurs compatibles avec MTA-STS remettent le courrier comme d'habitude et signalent les problèmes de connexion. Dès qu'ils n'en signalent plus, la politique peut devenir obligatoire.",
    "more-none":
      "Les autres serveurs de messagerie oublient toute politique antérieure et remettent le courrier comme d'habitude.",
    "senders-enforce": "Remise protégée, ou pas de remise",
    "senders-testing": "Remise dans tous les cas, problèmes signalés",
    "senders-none": "Remise habituelle",
    "picture-enforce":
      "Une enveloppe circule entre deux serveurs de messagerie dans un canal fermé et verrouillé.",
    "picture-testing":
      "Une enveloppe circule entre deux serveurs de messagerie dans un canal en pointillés, sous une loupe.",
    "picture-none":
      "Une enveloppe circule à découvert entre deux serveurs de messagerie, à côté d'un cadenas ouvert.",
    "other-servers": "Autres serveurs de messagerie",
    "own-servers": "Serveurs de {domain}",
    published: "Publiée",
    version: "Version {id}",
    cached: "Conservée",
    "cached-more": "prolongée à chaque consultation",
    "cached-earlier": "une politique antérieure jusqu'au {until}",
    servers: "Serveurs de messagerie",
    "servers-enforce": "Le courrier n'est remis qu'à ces serveurs.",
    "servers-testing": "Le courrier ne devrait être remis qu'à ces serveurs.",
    "servers-none": "Encore indiqués, mais plus obligatoires.",
    wildcard: "Un * remplace exactement un élément du nom, par exemple mx1.",
    "more-servers": "… et {count} autres dans le fichier de politique.",
    "own-server": "serveur propre",
    live: "Vérification en direct",
    "live-intro":
      "Compare le DNS et le fichier de politique avec cette page. Votre navigateur n'interroge {resolver} sur trois enregistrements DNS de {domain}, et ce serveur sur le fichier de politique, que si vous appuyez sur le bouton. Rien d'autre n'est transmis.",
    "live-intro-github":
      "Compare le DNS et le fichier de politique avec cette page. Votre navigateur n'interroge {resolver} sur trois enregistrements DNS de {domain}, ce serveur sur le fichier de politique et GitHub (api.github.com) sur la dernière exécution de la surveillance que si vous appuyez sur le bouton. Rien d'autre n'est transmis.",
    "check-now": "Vérifier maintenant",
    resolver: "Résolveur DNS",
    "no-script": "Le bouton nécessite JavaScript. Pour vérifier à la main : {command}",
    "check-sts": "Enregistrement de la politique",
    "check-file": "Fichier de politique",
    "check-mx": "Serveurs de messagerie",
    "check-rpt": "Enregistrement des rapports",
    "check-monitor": "Surveillance quotidienne",
    "this-run": "Voir cette exécution",
    memory: "Politiques connues des expéditeurs",
    "memory-intro":
      "Un serveur qui a récupéré la politique la conserve pendant {duration} et prolonge ce délai chaque fois qu'il la revoit. Une politique antérieure expire à la date indiquée.",
    current: "depuis le {from} (en vigueur)",
    earlier: "à partir du {from}, expirée au plus tard le {until}",
    "more-policies": "… et {count} antérieures.",
    about: "Qu'est-ce que MTA-STS ?",
    "about-problem":
      "Le courrier circule entre serveurs sur l'internet ouvert. Par défaut, le chiffrement y est facultatif : un intermédiaire peut le désactiver ou se faire passer pour le serveur destinataire sans qu'aucun des deux serveurs ne s'en aperçoive.",
    "about-answer":
      "Avec MTA-STS, un domaine publie la liste des serveurs qui reçoivent son courrier, et exige une connexion chiffrée et un certificat valide. De grands fournisseurs comme Gmail et Outlook respectent ces politiques.",
    "about-limits":
      "MTA-STS protège le courrier sur le chemin vers {domain}. Il ne filtre pas le spam, ne chiffre pas les messages enregistrés et n'agit que si le serveur expéditeur le prend en charge.",
    records: "Enregistrements DNS",
    "records-intro":
      "Pour l'administration du domaine. La plupart des interfaces DNS ajoutent {domain} au nom : saisissez-y le nom court. Définissez en dernier l'enregistrement qui contient la version, une fois le fichier de politique en ligne.",
    "record-host": "Mène au serveur du fichier de politique",
    "record-sts": "Annonce la politique et sa version",
    "record-alias": "Mène les expéditeurs à l'enregistrement suivant ; ne change jamais",
    "record-rpt": "Demande des rapports sur les problèmes",
    "record-long": "L'enregistrement des rapports est trop long pour cette page.",
    "host-unknown":
      "{host} a aussi besoin d'un enregistrement qui mène au serveur du fichier de politique. Sa valeur dépend de l'hébergement de la page.",
    panel: "Nom",
    "full-name": "Nom complet",
    "copy-name": "Copier le nom",
    "copy-value": "Copier la valeur",
    policy: "Fichier de politique",
    "policy-intro": "Ce que les serveurs récupèrent : {link}",
    "policy-short": "Abrégé : le fichier contient {count} lignes mx de plus.",
    badge: "Badge",
    "badge-intro": "Pour un fichier README. Il indique toujours le mode actuel.",
    "copy-markdown": "Copier le Markdown",
    source: "Source : policy.yml de {domain}",
  },
  live: {
    today: "Aujourd'hui",
    copied: "Copié",
    "not-allowed": "Non autorisé",
    checking: "Vérification…",
    green: "Correct",
    amber: "Avertissement",
    red: "Problème",
    gray: "Non vérifiable",
    note: "Remarque",
    "all-green": "Tout est conforme à ce qui est publié.",
    "all-amber": "Un point mérite votre attention.",
    "all-red": "Un point n'est pas conforme à ce qui est publié.",
    "all-gray": "Tout n'a pas pu être vérifié.",
    "checked-at": "Vérifié le {now}.",
    unreachable: "{whom} est injoignable.",
    timeout: "{whom} n'a pas répondu en {seconds} secondes.",
    "too-much": "{whom} a envoyé beaucoup trop de données.",
    status: "{whom} a répondu avec le code {status}.",
    "not-dns": "La réponse de {whom} n'est pas une réponse DNS.",
    "dns-error": "{whom} n'a pas pu obtenir la réponse (erreur DNS {status}).",
    unreadable: "La réponse de {whom} est illisible.",
    "rate-limit": "{whom} n'accepte plus de requêtes de ce réseau pour le moment.",
    renamed: "{whom} indique que le dépôt a été renommé.",
    "sts-none": "Aucun enregistrement : les expéditeurs ne cherchent plus de politique.",
    "sts-absent": "Aucun enregistrement : les expéditeurs ne cherchent donc pas la politique.",
    "sts-ok": "L'enregistrement annonce la version {id}, comme publié.",
    "sts-old":
      "L'enregistrement annonce encore la version {id}, une politique antérieure. Les expéditeurs qui la connaissent ne cherchent pas celle-ci. Définissez l'enregistrement indiqué sur cette page.",
    "sts-other":
      "L'enregistrement annonce la version {id}, mais cette page correspond à {wanted}. L'un des deux n'est pas à jour.",
    "several-sts":
      "Il y a {count} enregistrements : les expéditeurs font comme s'il n'y en avait aucun. N'en gardez qu'un.",
    "several-rpt": "Il y a {count} enregistrements : personne n'envoie de rapports. N'en gardez qu'un.",
    "not-read": "Il y a un enregistrement TXT, mais aucun que les expéditeurs reconnaissent : {text}",
    malformed: "L'enregistrement est mal formé, les expéditeurs l'ignorent : {text}",
    space:
      "Une espace précède le premier point-virgule de l'enregistrement ; certains expéditeurs l'ignorent donc.",
    "rpt-none": "Aucun enregistrement, et la politique ne demande pas de rapports.",
    "rpt-absent": "Aucun enregistrement : personne ne signale donc les problèmes.",
    "rpt-address": "Les expéditeurs ne peuvent pas envoyer de rapports à cette adresse : {text}",
    "rpt-long": "Il y a un enregistrement, trop long pour être comparé ici.",
    "rpt-ok": "Les rapports sont envoyés là où la politique le prévoit.",
    "rpt-other": "Les rapports ne sont pas envoyés là où la politique le prévoit : {text}",
    "mx-none": "Le domaine n'a pas d'enregistrement MX.",
    "mx-null": "Le domaine déclare ne pas recevoir de courrier.",
    "mx-long": "La politique indique plus de serveurs que cette page ne peut en comparer.",
    "mx-ok": "Tous les serveurs de messagerie du domaine sont indiqués.",
    "mx-not-enforced": "Non indiqués : {list}. En mode none, c'est sans effet.",
    "mx-refused": "Non indiqués, les expéditeurs refusent donc d'y remettre le courrier : {list}.",
    "mx-other":
      "Non indiqués : {list}. En mode enforce, les expéditeurs refuseraient d'y remettre le courrier.",
    "file-large": "Le serveur envoie plus de 64 Ko ; les expéditeurs ne lisent pas au-delà.",
    "file-redirect": "Le serveur redirige vers une autre adresse ; les expéditeurs ne suivent pas.",
    "file-status": "Le serveur répond avec le code {status} au lieu de 200.",
    "file-old":
      "Une politique antérieure est encore servie. Cela peut durer dix minutes après un changement.",
    "file-other": "Le fichier de politique n'est pas celui auquel correspond cette page.",
    "file-lines":
      "Le fichier de politique est conforme, à l'exception des fins de ligne, que les expéditeurs acceptent.",
    "file-ok": "Le fichier de politique est conforme, octet pour octet.",
    "file-type": "Le fichier de politique est correct, mais servi comme {text} au lieu de text/plain.",
    "run-hidden":
      "GitHub ne montre aucune exécution au public : le dépôt est privé ou n'a pas de surveillance.",
    "run-none": "Aucune exécution n'est encore terminée. Il devrait y en avoir une par jour.",
    "run-future": "D'après l'horloge de cet appareil, la dernière exécution est dans le futur.",
    "run-success":
      "Dernière exécution : {when}. Elle est terminée ; les problèmes trouvés figurent dans une issue du dépôt.",
    "run-failure":
      "Dernière exécution : {when}. Elle a échoué : elle n'a pas pu vérifier ou signaler ce qu'elle a trouvé.",
    "run-other": "Dernière exécution : {when}. Elle s'est terminée sans résultat ({conclusion}).",
    "run-old":
      "Dernière exécution : {when}, il y a {days} jours. Il devrait y en avoir une par jour : GitHub a peut-être arrêté la planification. « Enable workflow » sur la page de la surveillance la réactive.",
  },
};
