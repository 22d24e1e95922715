import type { Texts } from "./types"

const MANAGE = "Voir, déplacer ou annuler"

/** Messages in French. */
export const fr: Texts = {
  hello: (name) => `Bonjour ${name},`,
  labels: {
    service: "Prestation",
    when: "Date",
    place: "Adresse",
    technician: "Technicien",
    customer: "Client",
    reference: "Référence",
  },
  question: (phone) => `Une question ? Appelez-nous au ${phone}.`,
  kinds: {
    visit_confirmed: (f) => ({
      subject: `Rendez-vous confirmé : ${f.when_short}`,
      lines: ["Votre rendez-vous est confirmé. L'invitation jointe l'ajoute à votre agenda."],
      short: `${f.shop} : rendez-vous confirmé le ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_pending_approval: (f) => ({
      subject: `Demande reçue : ${f.when_short}`,
      lines: [
        "Nous avons bien reçu votre demande. Le créneau est gardé pour vous ; nous le confirmons après vérification.",
      ],
      short: `${f.shop} : demande reçue pour le ${f.when_short}. Nous vous confirmons le rendez-vous.`,
      action: MANAGE,
    }),
    visit_moved: (f) => ({
      subject: `Rendez-vous déplacé : ${f.when_short}`,
      lines: [
        "Votre rendez-vous a une nouvelle date. L'invitation jointe met votre agenda à jour.",
        "Le lien des messages précédents ne fonctionne plus : utilisez celui-ci.",
      ],
      short: `${f.shop} : votre rendez-vous est déplacé au ${f.when_short}.`,
      action: MANAGE,
    }),
    visit_cancelled: (f) => ({
      subject: `Rendez-vous annulé : ${f.when_short}`,
      lines: ["Ce rendez-vous est annulé. L'invitation jointe le retire de votre agenda."],
      short: `${f.shop} : votre rendez-vous du ${f.when_short} est annulé.`,
    }),
    visit_reminder: (f) => ({
      subject: `Rappel : rendez-vous le ${f.when_short}`,
      lines: ["Nous passons bientôt chez vous. Prévoyez l'accès à l'appareil."],
      short: `${f.shop} : rappel, nous passons le ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_on_the_way: (f) => ({
      subject: "Le technicien est en route",
      lines: [`${f.technician ?? "Le technicien"} est en route vers chez vous.`],
      short: `${f.shop} : ${f.technician ?? "le technicien"} est en route vers chez vous.`,
    }),
    visit_completed: (f) => ({
      subject: "Intervention terminée",
      lines: ["L'intervention est terminée. Merci de votre confiance."],
      short: `${f.shop} : l'intervention est terminée. Merci !`,
      action: "Voir le rendez-vous",
    }),
    slot_lost: (f) => ({
      subject: "Votre créneau a été pris : choisissez-en un autre",
      lines: [
        "Votre paiement est arrivé après l'expiration du créneau, et il a été pris entre-temps.",
        "Choisissez un autre horaire. Sans réponse de votre part, l'acompte vous est remboursé.",
      ],
      short: `${f.shop} : le créneau du ${f.when_short} est pris. Choisissez un autre horaire, sinon l'acompte est remboursé.`,
      action: "Choisir un autre horaire",
    }),
    technician_new_visit: (f) => ({
      subject: `Nouvelle visite : ${f.when_short}`,
      lines: ["Une visite est ajoutée à votre planning."],
      short: `Nouvelle visite le ${f.when_short} : ${f.service}, ${f.place}.`,
    }),
    technician_moved: (f) => ({
      subject: `Visite déplacée : ${f.when_short}`,
      lines: ["Une de vos visites a une nouvelle date."],
      short: `Visite déplacée au ${f.when_short} : ${f.service}, ${f.place}.`,
    }),
    technician_cancelled: (f) => ({
      subject: `Visite retirée : ${f.when_short}`,
      lines: ["Cette visite n'est plus à votre planning."],
      short: `Visite retirée de votre planning : ${f.when_short}, ${f.place}.`,
    }),
    slot_freed: (f) => ({
      subject: `Un créneau s'est libéré : ${f.when_short}`,
      lines: [
        "Un créneau vient de se libérer près de chez vous. Le premier qui réserve l'obtient.",
      ],
      short: `${f.shop} : un créneau s'est libéré le ${f.when_short}. Premier arrivé, premier servi.`,
      action: "Réserver",
    }),
    proposal: (f) => ({
      subject: `Votre prochain entretien : ${f.service}`,
      lines: [
        `Le prochain passage est prévu autour du ${f.when}. Rien n'est réservé : choisissez l'horaire qui vous convient, ou passez cette fois.`,
      ],
      short: `${f.shop} : il est temps de prévoir « ${f.service} » (vers le ${f.when_short}).`,
      action: "Choisir un horaire",
    }),
  },
}
