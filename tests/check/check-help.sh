#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Holds the help to Mallard: check-help.sh FOLDER, that of its English pages. Prints TAP; the exit
# status is 1 when anything failed.
set -u
cd "$1" || exit 1
number=0
failed=0

# One check: what it checks, a command that says nothing when all is well.
check () {
  what=$1
  shift
  number=$((number + 1))
  if said=$("$@" 2>&1) && [ -z "$said" ]; then
    echo "ok $number - $what"
  else
    echo "not ok $number - $what"
    echo "$said" | sed 's/^/# /'
    failed=1
  fi
}

echo 1..5
check "pages are Mallard" yelp-check validate ./*.page
check "links within the help lead somewhere" yelp-check links ./*.page
check "every page is reached from the index" yelp-check orphans ./*.page
check "pictures are there" yelp-check media ./*.page
check "ids are the names of the files" yelp-check ids ./*.page
exit $failed
