"""Writes a file of made-up services in Trellis's own table: the same each time for the same number.

Usage: services.py ROWS; prints CSV.
"""

import csv
import random
import sys

HEAD = ("Organisation ID,Organisation name,Organisation kind,Ownership group,Service ID,Service name,Address,Postcode,"
        "Local authority,Region,Latitude,Longitude,Telephone,Website,Care home,Types,Client groups,Capacity,Opened").split(",")
TREES = "Alder Ash Aspen Beech Birch Cedar Cherry Elm Hazel Holly Juniper Larch Lime Maple Oak Pine Poplar Rowan Thorn Willow".split()
ENDS = "bank brook croft dale field ford gate ham holme hurst lea ley mead mere side stead thwaite ton well wood".split()
HOUSES = "Court House Lodge Manor Grange Hall View Rise Place Care".split()
STREETS = "Mill Church Station School Castle Bridge Market Park Priory Meadow".split()
TYPES = ["Care home service with nursing", "Care home service without nursing", "Domiciliary care service",
         "Supported living service", "Extra care housing services"]
GROUPS = ["Older people", "Dementia", "Learning disabilities", "Mental health", "Physical disabilities", "Sensory impairment"]
SERVICES_AN_OWNER = 2.5
AREAS = 150


def rows(count):
    chance = random.Random(count)
    owners = int(count / SERVICES_AN_OWNER)
    for number in range(count):
        owner = number if number < owners else chance.randrange(owners)
        kind = chance.choices(TYPES, (15, 35, 35, 10, 5))[0]
        tree, end = chance.choice(TREES), chance.choice(ENDS)
        district = f"Z{chance.choice('ABCDEFGHJK')}{chance.randrange(1, 40)}"
        yield [f"o-{owner}", f"{TREES[owner % 20]}{ENDS[owner // 20 % 20]} Care {owner} Ltd", "provider",
               f"Group {owner % 900}" if owner % 5 == 0 else "", f"s-{number}", f"{tree}{end} {chance.choice(HOUSES)}",
               f"{chance.randrange(1, 300)} {chance.choice(STREETS)} Street, {tree}{chance.choice(ENDS)}",
               f"{district} {chance.randrange(1, 10)}{chance.choice('ABDEF')}{chance.choice('GHJLN')}",
               f"Area {chance.randrange(AREAS)}", f"Region {chance.randrange(9)}",
               f"{chance.uniform(50.5, 55):.5f}", f"{chance.uniform(-4, 1):.5f}", f"01632 96{number % 10000:04d}",
               f"https://s{number}.example", "yes" if kind.startswith("Care home") else "no", kind,
               "; ".join(chance.sample(GROUPS, chance.randrange(1, 4))),
               chance.randrange(4, 90) if kind.startswith("Care home") else "",
               f"{chance.randrange(1990, 2025)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 28):02d}"]


if __name__ == "__main__":
    out = csv.writer(sys.stdout)
    out.writerow(HEAD)
    out.writerows(rows(int(sys.argv[1])))
