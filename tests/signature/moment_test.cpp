#include "support/catch.h"

#include "file/signed_file.h"
#include "signed_files.h"

using namespace planverk::signature;
using planverk::test::day;

TEST_CASE("moments are written as ISO 8601 has them") {
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_time(day(2026, 3, 2) + 51'300) == "2026-03-02T14:15:00Z");
  CHECK(iso_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(iso_day(day(2024, 2, 29)) == "2024-02-29");
}

TEST_CASE("dates of PDF are read with their zones") {
  const Moment noon = day(2026, 3, 2) + 43'200;
  CHECK(pdf_moment("D:20260302120000Z") == noon);
  CHECK(pdf_moment("D:20260302130000+01'00'") == noon);
  CHECK(pdf_moment("D:20260302130000+01'00") == noon);
  CHECK(pdf_moment("20260302063000-05'30'") == noon);
  CHECK(pdf_moment("D:202603021200") == noon);
  CHECK(pdf_moment("D:2026") == day(2026, 1, 1));
  CHECK_FALSE(pdf_moment(""));
  CHECK_FALSE(pdf_moment("D:20261332"));
  CHECK_FALSE(pdf_moment("D:20260230"));
  CHECK_FALSE(pdf_moment("yesterday"));
}
