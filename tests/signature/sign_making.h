/// What the tests of signing work on: keys made on the spot, and small PDF files with fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::test {

struct SealMaking {
  int bits = 2048;
  const char* usage = "digitalSignature,nonRepudiation";  ///< keyUsage; null: unsaid
  const char* password = "hemligt";
};
/// PKCS#12 with an RSA key and its own certificate, of "Strandvika kommun".
std::string make_seal(const SealMaking& making = {});

/// A file of these objects, numbered from 1; the first is the catalogue. With a cross-reference table, or a stream.
std::string make_file(const std::vector<std::string>& objects, bool stream = false);
/// Catalogue (`more` in it), pages, a page, a form, and these fields from object 5 on.
std::vector<std::string> form_objects(const std::vector<std::string>& fields, std::string_view more = {});
/// An empty field of that name.
std::string empty_field(std::string_view name);

}  // namespace planverk::test
