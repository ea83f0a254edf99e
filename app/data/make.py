#!/usr/bin/env python3
"""Makes the compressed lists that the demo draws from. Usage: make.py FOLDER_OF_OPEN_DATA

names.csv.gz       given,SEX,GIVEN NAME,births by decade 1930..2000   (INSEE, first names 1900-2021)
                   family,,NAME,rank                                   (INSEE, family names)
structures.csv.gz  kind,insee  (France services 2024; conseillers numériques 2021: type and commune only)
places.csv.gz      the France services of the départements of the demo's spaces, as they are published (2024)
Same input, same bytes.
"""
import csv, gzip, io, sys, pathlib

source = pathlib.Path(sys.argv[1])
here = pathlib.Path(__file__).parent


def pack(name, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    with open(here / name, "wb") as out:
        with gzip.GzipFile(fileobj=out, mode="wb", mtime=0, compresslevel=9, filename="") as gz:
            gz.write(text.getvalue().encode())


rows = []
with open(source / "noms/prenoms_insee.csv", encoding="utf-8") as file:
    given = sorted(csv.DictReader(file), key=lambda r: -int(r["total"]))[:3000]
for r in given:
    rows.append(["given", r["sexe"], r["prenom"]] + [r[f"n{y}"] for y in range(1930, 2010, 10)])
with open(source / "noms/noms_famille_insee.csv", encoding="utf-8") as file:
    for r in list(csv.DictReader(file))[:6000]:
        rows.append(["family", "", r["nom"], r["rang"]])
pack("names.csv.gz", rows)

rows = []
with open(source / "france_services_2024.csv", encoding="utf-8") as file:
    for r in csv.DictReader(file):
        if r["insee"]:
            rows.append(["france_services", r["insee"]])
with open(source / "conseillers_numeriques_2021.csv", encoding="utf-8") as file:
    for r in csv.DictReader(file):
        name = r["structure"].upper()
        kind = ("ccas" if "CCAS" in name or "ACTION SOCIALE" in name
                else "library" if "MEDIATH" in name or "BIBLIO" in name
                else "social_centre" if "CENTRE SOCIAL" in name or "MJC" in name or "MAISON" in name
                else "association" if r["type"] == "privée"
                else "department" if "DEPARTEMENT" in name
                else "local_authority" if r["type"] == "publique" else "")
        if kind and len(r["insee"]) == 5:
            rows.append([kind, r["insee"]])
pack("structures.csv.gz", rows)

HOME = {"75", "93", "92", "59", "69", "38", "13", "33", "67", "31"}
with open(source / "france_services_2024.csv", encoding="utf-8") as file:
    lines = csv.reader(file)
    head = next(lines)
    pack("places.csv.gz", [head] + [r for r in lines if r[head.index("departement")] in HOME])
