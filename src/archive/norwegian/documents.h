/// A registration's documents with their files, as both Norwegian profiles tell of them: what a case has, and for each
/// signed file a document of its own with the reports on its signatures.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "builder.h"
#include "norwegian/words.h"

namespace planverk::archive::norwegian {

struct StoredFile {
  std::string path, name, format, format_name, media_type, sha256;
  std::size_t bytes = 0;
  Code variant;
  const SignatureCheck* signatures = nullptr;
};
struct StoredDocument {
  const Record* record = nullptr;
  std::string id, title;
  std::vector<StoredFile> files;
};

/// Where the file of that name of the registration's record of that number (from 1) is to stand.
using Place = std::function<std::string(std::size_t number, const std::string& name)>;

/// Puts the files into the package.
[[nodiscard]] std::vector<StoredDocument> store(const Material& material, const Case& of,
                                                const Registration& registration, const Place& place, Builder& builder);

}  // namespace planverk::archive::norwegian
