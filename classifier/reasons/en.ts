import type { Texts } from './ids.ts'

export const en: Texts = {
  lawOnly: '{law} (no paragraph given)',
  reasons: {
    'aggregated.combination': 'Taken together, what it holds ({markers}) makes the data set {class}.',
    'aggregated.many-persons':
      'The register is about {subjects} persons with national identity numbers; the harm of a leak grows with the number.',
    'aggregated.security-objects':
      'Lies together with {dataSets}, which also show protective measures or vulnerable objects; together it counts as {class} until somebody has valued the compilation.',
    'aggregated.security-objects-noted':
      'Lies together with {dataSets}, which also show protective measures or vulnerable objects; the compilation may be worth more than its parts.',
    'aggregated.shared-key':
      'Can be joined with {dataSets} over {keys}; together they show {markers}, and the data set counts as {class}.',
    'evidence.marker': 'A scan found {markers} in {columns} ({detectors}): at least {class}.',
    'evidence.marker-noted': 'A scan found {markers} in {columns} ({detectors}).',
    'facts.archive-copy': 'A copy of archive material; the complete archive lies elsewhere.',
    'facts.archive-core': 'Archive core: the rules on keeping archives apply.',
    'facts.archive-unknown':
      'It is not said whether this is archive material; it counts as archive core until answered.',
    'facts.availability': 'The system needs availability {availability}.',
    'facts.bookkeeping': 'Bookkeeping records under {bookkeeping}.',
    'facts.bookkeeping-unknown':
      'It is not said whether these are bookkeeping records; they count as such until answered.',
    'facts.integrity': 'The required integrity is {integrity}.',
    'facts.marker': 'Holds {markers}: at least {class}.',
    'facts.marker-noted': 'Holds {markers}.',
    'facts.open-by-law': 'Holds personal data that is public under {citation}.',
    'facts.personal-data': 'Holds {personalData}: at least {class}.',
    'facts.personal-data-unknown':
      'It is not said whether the data set holds personal data; it counts as {class} until answered.',
    'law.grading': 'Withheld under {citation}, which grades information that concerns national security: {class}.',
    'law.restriction': 'Duty of secrecy or other restriction under {citation}: at least {class}.',
    'law.restriction-optional': 'May be withheld under {citation} but may also be given out: at least {class}.',
    'scheme.absent': 'No class is given; the data set counts as {class} until it has been classified.',
    'scheme.availability-unknown': 'The required availability is not given; it counts as A3.',
    'scheme.beskyttelsesinstruksen': 'Marked “{word}” under the Norwegian Protection Instruction: {class}.',
    'scheme.dcat-access-right': 'Access right {word} in the data catalogue: {class}.',
    'scheme.integrity-unknown': 'The required integrity is not given; it counts as I3.',
    'scheme.klassa': 'KLASSA confidentiality {word}: {class}.',
    'scheme.klassa-availability': 'KLASSA availability {word}: {availability}.',
    'scheme.klassa-integrity': 'KLASSA integrity {word}: {integrity}.',
    'scheme.nav-register': 'The register of processing says {word}: {class} (approximate).',
    'scheme.no-four-classes': 'The agency has classified it as “{word}”: {class}.',
    'scheme.non-public-alone':
      'Access right NON_PUBLIC can mean confidential or strictly confidential; the stricter, {class}, applies until answered.',
    'scheme.restricted-alone':
      'Access right RESTRICTED can mean internal, protected or confidential; the strictest, {class}, applies until answered.',
    'scheme.restricted-by-option':
      'Access right RESTRICTED, and the laws named are exemptions that may be waived: {class}.',
    'scheme.sakerhetsskydd': 'Classified “{word}” under {citation}: {class}.',
    'scheme.sikkerhetsloven': 'Graded “{word}” under {citation}: {class}.',
    'scheme.sys-ap': 'SYS-AP says personal data “{word}”: {class} (approximate).',
    'scheme.sys-ap-criticality': 'SYS-AP says criticality “{word}”: {availability} (approximate).',
    'scheme.unknown': 'The class under {scheme} is not known; the data set counts as {class} until answered.',
    'system.from-data-sets': 'The class {class} comes from {dataSets}.',
    'system.no-data-sets': 'No data sets are described; the system’s own settings and logs count as {class}.',
    'time.phase': 'The class applies from {day} by decision of {by}: {why}',
  },
  questions: {
    'evidence.personal-but-declared-none':
      'A scan found {markers}, but the agency has said that there is no personal data. Which is right?',
    'facts.archive-unknown': 'Is this archive core, a copy, or not archive material?',
    'facts.bookkeeping-unknown': 'Are these bookkeeping records, and if so under which rules?',
    'facts.personal-data-unknown':
      'Does the data set hold personal data, and if so special categories or data about criminal offences?',
    'facts.scheme-says-personal':
      'The classification says that the data set holds personal data, but it is stated that it does not. Which is right?',
    'facts.size-unknown':
      'About how much does the data set store, in GiB? Until that is known it counts as free of charge.',
    'facts.subjects-unknown': 'About how many persons does the data set concern?',
    'law.not-in-force': '{law} enters into force on {inForceFrom}. Which law applies now?',
    'law.paragraph-not-in-force': '{citation} has been passed but not put into force. Which law applies now?',
    'law.paragraph-unknown': 'Which paragraph of {law} restricts the data?',
    'law.repealed': '{law} was repealed on {repealedOn}. Which law applies now?',
    'law.repealed-with-successor':
      '{law} was repealed on {repealedOn} and succeeded by {successor}. Which paragraph applies now?',
    'law.rescued': 'The law {citation} was found in a free-text field. Is it right?',
    'law.unknown': '“{law}” is not in the list of laws. Is the name right, and does the law apply?',
    'lowered.below-evidence':
      '{by} has lowered the class to {to}, but a scan shows at least {class}. Does that still hold?',
    'lowered.graded': '{by} has lowered the class to {to}, but only whoever set a security grade can lower it.',
    'lowered.not-yet': 'The lowering to {to} applies only from {on}. Should it wait?',
    'scheme.absent': 'Which class does the data set have?',
    'scheme.availability-unknown': 'Which level of availability does the data set need?',
    'scheme.criticality-unknown': 'Is the system critical to society, to the agency, or to neither?',
    'scheme.graded-on-unknown': 'When was the grade set? It lapses after 30 years unless decided otherwise.',
    'scheme.integrity-unknown': 'Which level of integrity does the data set need?',
    'scheme.non-public-alone':
      'NON_PUBLIC does not say how strictly. Is the data set confidential or strictly confidential?',
    'scheme.restricted-alone':
      'RESTRICTED does not say how strictly. Is the data set internal, protected or confidential?',
    'scheme.sources-disagree':
      'The agency and {sources} give classes that cannot both be right: {declared} and {shown}. Which is right? The stricter applies until then.',
    'scheme.unknown': 'Which class does the data set have under {scheme}?',
    'state.over-declared':
      'The declared class is {declared}, but facts and scan show only {shown}. Is the class stricter than needed?',
    'state.under-declared': 'The declared class is {declared}, but the content shows {shown}. Which class is right?',
    'state.unexplained': 'Access is restricted, but no law is named. Which law and paragraph restrict the data?',
    'system.no-data-sets': 'Which data does the system handle?',
    'system.uncounted':
      'Which servers does the system have, or what kind of system is it (profile)? Until that is known it counts as free of charge.',
    'subject.topic': 'The subject “{topic}” is often about {markers}. Does the data set hold that?',
    'time.lapsed': 'The class applied until {validUntil}. What applies now?',
    'time.review-due': 'The class was due for review on {reviewOn}. Does it stand?',
    'time.valid-until-unknown': 'How long does the class apply?',
  },
}
