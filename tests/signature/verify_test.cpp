#include "support/catch.h"

#include "signed_files.h"

using namespace planverk;
using namespace planverk::signature;
using planverk::test::day;
using planverk::test::first_of;
using planverk::test::has_reason;
using planverk::test::signed_file;
using planverk::test::trusting;

TEST_CASE("a signed file that nobody touched passes") {
  const auto verdict = verify(signed_file("valid.pdf"), trusting());
  REQUIRE(verdict);
  REQUIRE(verdict->signatures.size() == 1);
  const SignatureVerdict& only = verdict->signatures.front();
  CHECK(verdict->standing() == Standing::passed);
  CHECK(verdict->revisions == 2);
  CHECK(only.revision == 2);
  CHECK(only.whole_file);
  CHECK(only.signed_bytes == verdict->bytes);
  CHECK(only.field == "Underskrift");
  CHECK(only.signer == "Strandvika kommun");
  CHECK(only.reason == "Justerat");
  CHECK(only.digest_algorithm == "SHA-256");
  CHECK(only.level == Level::b_b);
  CHECK(only.later == Later::nothing);
  CHECK(only.chain.size() == 3);
}

TEST_CASE("without anchors the bytes are proved and nothing of the signer is") {
  VerifyOptions nobody = trusting();
  nobody.anchors.clear();
  const SignatureVerdict verdict = first_of(signed_file("valid.pdf"), nobody);
  CHECK(verdict.bytes == Standing::passed);
  CHECK(verdict.trust == Standing::indeterminate);
  CHECK(has_reason(verdict, "no-anchors"));
}

TEST_CASE("what was signed cannot be another thing") {
  const SignatureVerdict verdict = first_of(signed_file("tampered.pdf"));
  CHECK(verdict.bytes == Standing::failed);
  CHECK(verdict.now == Standing::failed);
  CHECK(verdict.when_signed == Standing::failed);
  CHECK(has_reason(verdict, "digest"));
}

TEST_CASE("an expired certificate needs a proof that the signature is older") {
  CHECK(first_of(signed_file("expired.pdf"), trusting(day(2024, 5, 1))).now == Standing::passed);
  const SignatureVerdict verdict = first_of(signed_file("expired.pdf"));
  CHECK(verdict.now == Standing::indeterminate);
  CHECK(has_reason(verdict, "expired"));
}

TEST_CASE("time stamps and stores of evidence make levels") {
  CHECK(first_of(signed_file("time-stamped.pdf")).level == Level::b_t);
  const auto verdict = verify(signed_file("archived.pdf"), trusting());
  REQUIRE(verdict);
  REQUIRE(verdict->signatures.size() == 2);
  CHECK(verdict->signatures[0].level == Level::b_lta);
  CHECK(verdict->signatures[0].later == Later::evidence);
  CHECK(verdict->signatures[1].is_time_stamp);
  CHECK(verdict->standing() == Standing::passed);
}

TEST_CASE("a second signature is no change of the first") {
  const auto verdict = verify(signed_file("two-signers.pdf"), trusting());
  REQUIRE(verdict);
  REQUIRE(verdict->signatures.size() == 2);
  CHECK(verdict->signatures[0].later == Later::signatures);
  CHECK(verdict->signatures[1].later == Later::nothing);
}

TEST_CASE("a file without signatures has a verdict with none, what is no PDF has none") {
  const std::string whole = signed_file("valid.pdf");
  const std::string before = whole.substr(0, whole.find("%%EOF") + 6);
  const auto unsigned_file = verify(before, trusting());
  REQUIRE(unsigned_file);
  CHECK(unsigned_file->signatures.empty());
  CHECK_FALSE(unsigned_file->once_signed);
  CHECK_FALSE(verify("", trusting()));
  CHECK_FALSE(verify("no PDF", trusting()));
}

TEST_CASE("no file that is cut off anywhere passes") {
  const std::string whole = signed_file("valid.pdf");
  const std::size_t signed_edition = whole.find("%%EOF") + 6;
  for (std::size_t length = signed_edition; length + 7 < whole.size(); length += 371) {
    const auto verdict = verify(whole.substr(0, length), trusting());
    if (verdict && !verdict->signatures.empty()) CHECK(verdict->standing() == Standing::failed);
  }
}
