#include <openssl/cms.h>
#include <support/catch.h>

#include "foreign/document.h"
#include "sign_making.h"
#include "signature/field.h"
#include "signature/sign.h"
#include "update/ending.h"

using namespace planverk;
using namespace planverk::signature;

namespace {

const Seal& seal() {
  static const Seal one = [] {
    auto opened = Seal::open(test::make_seal(), "hemligt");
    REQUIRE(opened);
    return std::move(*opened);
  }();
  return one;
}

constexpr Moment moment = 1'772'460'930;  // 2026-03-02T14:15:30Z

std::string signed_file(const std::string& file, const SignOptions& options) {
  auto out = sign(file, seal(), options);
  INFO((out ? std::string() : plain(out.error().message)));
  REQUIRE(out);
  return *out;
}

SignOptions in_field(std::string name) {
  SignOptions options;
  options.field = std::move(name);
  options.at = moment;
  return options;
}

std::string refusal(const std::string& file, const SignOptions& options) {
  const auto out = sign(file, seal(), options);
  return out ? "signed" : plain(out.error().message);
}

std::string seal_refusal(const std::string& file, std::string_view password) {
  const auto out = Seal::open(file, password);
  return out ? "opened" : plain(out.error().message);
}

/// The DER between the first `/Contents<` and its noughts.
std::string contents_of(const std::string& file) {
  const std::size_t begin = file.find("/Contents<") + 10, end = file.find('>', begin);
  std::string out;
  for (std::size_t at = begin; at < end; at += 2) out += static_cast<char>(std::stoi(file.substr(at, 2), nullptr, 16));
  return out;
}

bool has_attribute(const std::string& der, int kind) {
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  CMS_ContentInfo* message = d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size()));
  REQUIRE(message != nullptr);
  const bool found = CMS_signed_get_attr_by_NID(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(message), 0), kind, -1) >= 0;
  CMS_ContentInfo_free(message);
  return found;
}

}  // namespace

TEST_CASE("signing: bytes are appended to a file, and none of it changes") {
  for (const bool stream : {false, true}) {
    const std::string file = test::make_file(test::form_objects({test::empty_field("ordf"), test::empty_field("sekr")}), stream);
    const std::string once = signed_file(file, in_field("ordf"));
    CHECK(once.starts_with(file));
    const auto ending = ending_of(once);
    REQUIRE(ending);
    CHECK(ending->stream == stream);
    const std::string twice = signed_file(once, in_field("sekr"));
    CHECK(twice.starts_with(once));
    const auto read = foreign::Document::open(twice);
    REQUIRE(read);
    REQUIRE(read->facts().signatures.size() == 2);
    CHECK_FALSE(read->facts().recovered);
    CHECK_FALSE(read->facts().signatures[0].whole_file);
    CHECK(read->facts().signatures[1].whole_file);
    CHECK(read->facts().signatures[1].signer == "Strandvika kommun");
    CHECK(read->facts().signatures[1].time == "2026-03-02T14:15:30+00:00");
  }
}

TEST_CASE("signing: the first empty field is signed where none is named, and the same gives the same bytes") {
  const std::string file = test::make_file(test::form_objects({test::empty_field("a"), test::empty_field("b")}));
  const std::string once = signed_file(file, in_field(""));
  CHECK(once == signed_file(file, in_field("a")));
  CHECK(signed_file(once, in_field("")) == signed_file(once, in_field("b")));
  CHECK(refusal(signed_file(once, in_field("")), in_field("")) == "trouble.sign-all-signed");
}

TEST_CASE("signing: a field that does not show is made where it is wanted") {
  const std::string file = test::make_file({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"});
  SignOptions options = in_field("");
  CHECK(refusal(file, options) == "trouble.sign-no-fields");
  options.invisible_field = "stämpel";
  const std::string out = signed_file(file, options);
  const auto form = read_form(out);
  REQUIRE(form);
  REQUIRE(form->fields.size() == 1);
  CHECK(form->fields[0].name == "stämpel");
  CHECK(form->fields[0].is_signed);
  CHECK(refusal(out, options) == "trouble.sign-field-there field=stämpel");
}

TEST_CASE("signing: no signing-time stands beside the signature's own date") {
  const std::string der = contents_of(signed_file(test::make_file(test::form_objects({test::empty_field("a")})), in_field("a")));
  CHECK_FALSE(has_attribute(der, NID_pkcs9_signingTime));
  CHECK(has_attribute(der, NID_pkcs9_contentType));
  CHECK(has_attribute(der, NID_pkcs9_messageDigest));
  CHECK(has_attribute(der, NID_id_smime_aa_signingCertificateV2));
}

TEST_CASE("signing: what may not be signed, or cannot be, is refused") {
  const std::string good = test::make_file(test::form_objects({test::empty_field("a")}));
  CHECK(refusal("no pdf", in_field("")) == "trouble.sign-file why=no-pdf");
  CHECK(refusal(good, in_field("x")) == "trouble.sign-no-field field=x");
  CHECK(refusal(signed_file(good, in_field("a")), in_field("a")) == "trouble.sign-field-signed field=a");
  std::string broken = good;
  broken.replace(broken.rfind("startxref\n") + 10, 1, "9");
  CHECK(refusal(broken, in_field("a")) == "trouble.sign-file why=damaged");
  const auto certified = [](const char* level) {
    const std::string perms = std::string("/Perms<</DocMDP<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P ") +
                              level + ">>>>]>>>>";
    return test::make_file(test::form_objects({test::empty_field("a")}, perms));
  };
  CHECK(refusal(certified("1"), in_field("a")) == "trouble.sign-certified level=1");
  CHECK(sign(certified("2"), seal(), in_field("a")));
  SignOptions invisible = in_field("");
  invisible.invisible_field = "b";
  CHECK(refusal(certified("2"), invisible) == "trouble.sign-certified level=2");
  const std::string locking =
      "<</FT/Sig/T(l)/V<</Type/Sig/Reference[<</TransformMethod/FieldMDP/TransformParams<</Action/Include/Fields[(a)]>>>>]>>>>";
  CHECK(refusal(test::make_file(test::form_objects({test::empty_field("a"), locking})), in_field("a")) ==
        "trouble.sign-locked field=a");
}

TEST_CASE("signing: fields within others have the names of both") {
  const auto objects = test::form_objects({"<</T(protokoll)/Kids[6 0 R]>>"});
  auto all = objects;
  all.push_back("<</FT/Sig/T(ordf)/Parent 5 0 R/Kids[7 0 R]>>");
  all.push_back("<</Type/Annot/Subtype/Widget/Parent 6 0 R/F 4/Rect[10 10 110 40]>>");
  const std::string out = signed_file(test::make_file(all), in_field("protokoll.ordf"));
  const auto form = read_form(out);
  REQUIRE(form);
  REQUIRE(form->fields.size() == 1);
  CHECK(form->fields[0].name == "protokoll.ordf");
  CHECK(form->fields[0].width == 100);
  CHECK(form->fields[0].is_signed);
}

TEST_CASE("signing: an answer that is none of a time-stamp server is refused") {
  SignOptions options = in_field("");
  const std::string file = test::make_file(test::form_objects({test::empty_field("a")}));
  options.time_stamp = [](std::string_view) -> Result<std::string> { return "<html>"; };
  CHECK(refusal(file, options) == "trouble.time-stamp-answer why=form");
  options.time_stamp = [](std::string_view) -> Result<std::string> { return device_failure("trouble.read"); };
  CHECK(refusal(file, options) == "trouble.read");
}

TEST_CASE("signing: a seal tells why it cannot be used") {
  CHECK(seal_refusal("nothing", "") == "trouble.seal why=no-pkcs12");
  CHECK(seal_refusal(test::make_seal(), "fel") == "trouble.seal why=password");
  CHECK(seal_refusal(test::make_seal({.bits = 1024}), "hemligt") == "trouble.seal why=weak-key");
  CHECK(seal_refusal(test::make_seal({.usage = "keyEncipherment"}), "hemligt") == "trouble.seal why=key-usage");
  CHECK(seal_refusal(test::make_seal({.usage = nullptr}), "hemligt") == "opened");
  CHECK(seal().certificate().subject == "Strandvika kommun");
  CHECK(seal().certificate().to == 2'000'000'000);
}
