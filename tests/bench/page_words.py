"""The Dutch labels of the site's page about speed; its text is in snelheid.md."""

WAYS_NL = {
    "image": "Deze site: bevroren Python",
    "fallback": "Deze site: de reserve",
    "stock": "Pyodide volgens de handleiding",
    "pyscript": "PyScript volgens de handleiding",
    "snapshot": "Geheugenkopie van Pyodide",
    "javascript": "JavaScript zonder Python",
}

LINES_NL = {
    "local": "Zonder vertraging",
    "20mbit": "20 Mbit/s, 40 ms",
    "slow4g": "Langzaam 4G",
    "cpu4": "Langzame processor",
}

VISITS_NL = {"cold": "Eerste bezoek", "second": "Tweede bezoek", "restart": "Na herstart"}

STAGES_NL = {
    "page": "Het script van de pagina start",
    "worker": "De worker start",
    "downloaded": "De laatste byte van het beeld is binnen",
    "compiled": "Het beeld is gecompileerd",
    "instantiated": "Python staat klaar",
    "answered": "De eerste datum staat er",
}

TARGETS_NL = {
    "cold-stock": "Eerste bezoek: hoogstens 1/9 van de tijd van Pyodide volgens de handleiding",
    "second-stock": "Tweede bezoek: hoogstens 1/12 van de tijd van Pyodide volgens de handleiding",
    "cold-javascript": "Eerste bezoek: hoogstens 3 keer de tijd van JavaScript zonder Python",
    "second-javascript": "Tweede bezoek: hoogstens 2,5 keer de tijd van JavaScript zonder Python",
    "bytes": "Verstuurd: hoogstens 40% van Pyodide volgens de handleiding",
    "memory": "Geheugen van de worker: hoogstens 25 MB",
}

SEE_TABLE = "Staven met de mediaan per rij. Dezelfde getallen staan in de tabel hieronder."
