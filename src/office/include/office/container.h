/// What kind of file other programs have written, told by its first bytes and never by its name.
#pragma once

#include <string_view>

namespace planverk::office {

enum class Container {
  zip,       ///< a package of parts: xlsx, docx, OpenDocument
  password,  ///< a package behind a password: a compound file with an `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4)
  binary,    ///< any other compound file ([MS-CFB] 2.2): xls, doc, msg
  other,
};

[[nodiscard]] Container container_of(std::string_view bytes);

/// Whether a package has parts in the folder (`xl/`), by the directory at its end: a text may hold a whole book, whose
/// parts then stand within its bytes. Of a package without its end, whether the folder is named anywhere.
[[nodiscard]] bool has_folder(std::string_view bytes, std::string_view folder);

}  // namespace planverk::office
