#include "sign_making.h"

#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

#include "owned.h"

namespace planverk::test {

namespace {

using signature::Owned;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Bundle = Owned<PKCS12, PKCS12_free>;

void add_usage(X509* certificate, const char* usage) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, usage);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

Certificate certificate_of(EVP_PKEY* key, const char* usage) {
  constexpr long long from = 1'700'000'000, to = 2'000'000'000;
  Certificate out(X509_new());
  X509_set_version(out.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(out.get()), 7);
  ASN1_TIME_set(X509_getm_notBefore(out.get()), from);
  ASN1_TIME_set(X509_getm_notAfter(out.get()), to);
  X509_set_pubkey(out.get(), key);
  X509_NAME* name = X509_get_subject_name(out.get());
  const unsigned char words[] = "Strandvika kommun";
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, words, -1, -1, 0);
  X509_set_issuer_name(out.get(), name);
  if (usage != nullptr) add_usage(out.get(), usage);
  if (X509_sign(out.get(), key, EVP_sha256()) == 0) throw std::runtime_error("no certificate");
  return out;
}

std::string padded(std::size_t value) {
  std::string digits = std::to_string(value);
  return std::string(10 - digits.size(), '0') + digits;
}

std::string rows_of(const std::vector<std::size_t>& places) {
  std::string rows(1, '\0');
  rows.append(4, '\0').append(1, '\xFF');
  for (const std::size_t place : places) {
    rows += '\1';
    for (int shift = 24; shift >= 0; shift -= 8) rows += static_cast<char>((place >> static_cast<unsigned>(shift)) & 0xFFU);
    rows += '\0';
  }
  return rows;
}

}  // namespace

std::string make_seal(const SealMaking& making) {
  const Key key(EVP_RSA_gen(static_cast<unsigned>(making.bits)));
  const Certificate certificate = certificate_of(key.get(), making.usage);
  const Bundle bundle(PKCS12_create(making.password, "seal", key.get(), certificate.get(), nullptr, 0, 0, 100, 100, 0));
  const int length = i2d_PKCS12(bundle.get(), nullptr);
  std::string out(static_cast<std::size_t>(length), '\0');
  auto* at = reinterpret_cast<unsigned char*>(out.data());
  i2d_PKCS12(bundle.get(), &at);
  return out;
}

std::string make_file(const std::vector<std::string>& objects, bool stream) {
  std::string out = "%PDF-1.7\n";
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t section = out.size();
  const std::string id = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";
  if (stream) {
    places.push_back(section);
    const std::string rows = rows_of(places), size = std::to_string(places.size() + 1);
    out += std::to_string(places.size()) + " 0 obj\n<</Type/XRef/Root 1 0 R/W[1 4 1]/Size " + size + id + "/Length " +
           std::to_string(rows.size()) + ">>\nstream\n" + rows + "\nendstream\nendobj\n";
  } else {
    const std::string size = std::to_string(places.size() + 1);
    out += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const std::size_t place : places) out += padded(place) + " 00000 n \n";
    out += "trailer\n<</Root 1 0 R/Size " + size + id + ">>\n";
  }
  return out + "startxref\n" + std::to_string(section) + "\n%%EOF\n";
}

std::vector<std::string> form_objects(const std::vector<std::string>& fields, std::string_view more) {
  std::string all;
  for (std::size_t i = 0; i < fields.size(); ++i) all += std::to_string(i + 5) + " 0 R ";
  std::vector<std::string> out = {
      "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/Lang(sv-SE)" + std::string(more) + ">>",
      "<</Type/Pages/Count 1/Kids[3 0 R]>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[" + all + "]>>",
      "<</Fields[" + all + "]/SigFlags 1>>",
  };
  out.insert(out.end(), fields.begin(), fields.end());
  return out;
}

std::string empty_field(std::string_view name) {
  return "<</Type/Annot/Subtype/Widget/FT/Sig/F 4/Rect[60 60 240 90]/TU(Underskrift)/T(" + std::string(name) + ")>>";
}

}  // namespace planverk::test
