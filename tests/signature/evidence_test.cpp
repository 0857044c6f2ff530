#include "support/catch.h"

#include "signed_files.h"

using namespace planverk;
using namespace planverk::signature;
using planverk::test::signed_file;

TEST_CASE("evidence is told by its form") {
  Evidence found;
  CHECK(add_evidence(signed_file("root.pem"), found));
  CHECK(add_evidence(signed_file("clean.crl"), found));
  CHECK(found.certificates.size() == 1);
  CHECK(found.revocation_lists.size() == 1);
  CHECK(add_evidence(found.certificates.front(), found));
  CHECK(found.certificates.size() == 2);
}

TEST_CASE("several certificates stand in one PEM file, with words between them") {
  const std::string one = signed_file("root.pem");
  Evidence found;
  CHECK(add_evidence("# root\n" + one + "\nand again\n" + one, found));
  CHECK(found.certificates.size() == 2);
}

TEST_CASE("what is no evidence adds nothing") {
  Evidence found;
  CHECK_FALSE(add_evidence("", found));
  CHECK_FALSE(add_evidence("text", found));
  CHECK_FALSE(add_evidence(signed_file("valid.pdf"), found));
  std::string damaged = signed_file("root.pem");
  damaged.resize(damaged.size() / 2);
  CHECK_FALSE(add_evidence(damaged, found));
  CHECK(found.certificates.empty());
  CHECK(found.revocation_lists.empty());
  CHECK(found.ocsp_answers.empty());
}
