#include "support/catch.h"

#include "later/later.h"
#include "signed_files.h"

using namespace planverk;
using namespace planverk::signature;
using planverk::test::first_of;
using planverk::test::has_reason;
using planverk::test::signed_file;

TEST_CASE("a page that shows something else is a change") {
  const SignatureVerdict verdict = first_of(signed_file("changed-text.pdf"));
  CHECK(verdict.bytes == Standing::passed);
  CHECK(verdict.later == Later::not_allowed);
  CHECK(verdict.now == Standing::failed);
  CHECK(has_reason(verdict, "later-page"));
}

TEST_CASE("a certification says whether fields may be filled in") {
  const SignatureVerdict verdict = first_of(signed_file("certified-2-filled.pdf"));
  CHECK(verdict.is_certification);
  CHECK(verdict.certification_level == 2);
  CHECK(verdict.later == Later::form_fill);
  CHECK(verdict.now == Standing::passed);
}

TEST_CASE("a gap that holds more than the value is an attack") {
  const SignatureVerdict verdict = first_of(signed_file("wrapped.pdf"));
  CHECK(verdict.bytes == Standing::failed);
  CHECK(has_reason(verdict, "range-gap"));
}

TEST_CASE("what stands behind without a table is no edition") {
  const SignatureVerdict verdict = first_of(signed_file("tail-no-table.pdf"));
  CHECK(verdict.later == Later::not_allowed);
  CHECK(has_reason(verdict, "later-table"));
}

TEST_CASE("white space behind the end is nothing, anything else is something") {
  CHECK(first_of(signed_file("valid.pdf") + "\r\n \n").later == Later::nothing);
  CHECK(first_of(signed_file("valid.pdf") + "%").later == Later::not_allowed);
  CHECK(first_of(signed_file("valid.pdf") + "\n%%EOF\n").later == Later::not_allowed);
}

TEST_CASE("locks name fields and those below them") {
  Permission permission;
  permission.locks.push_back({Permission::Lock::Which::include, {"form.day"}});
  CHECK(permission.locked("form.day"));
  CHECK(permission.locked("form.day.month"));
  CHECK_FALSE(permission.locked("form.days"));
  CHECK_FALSE(permission.locked("form"));
  Permission but;
  but.locks.push_back({Permission::Lock::Which::exclude, {"form.day"}});
  CHECK_FALSE(but.locked("form.day"));
  CHECK(but.locked("form.place"));
  Permission all;
  all.locks.push_back({Permission::Lock::Which::all, {}});
  CHECK(all.locked("anything"));
}

TEST_CASE("of two certifications the narrower one holds") {
  Permission first;
  first.level = 3;
  Permission second;
  second.level = 1;
  Permission none;
  none.tighten(first);
  CHECK(none.level == 3);
  none.tighten(second);
  CHECK(none.level == 1);
  none.tighten(Permission{});
  CHECK(none.level == 1);
}
