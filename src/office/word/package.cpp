#include "word/package.h"

#include <array>

#include "base/utf8.h"

namespace planverk::office::word {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"word-file", "", Stage::exchange, RuleClass::format, Severity::error,
     "What is handed in as a Word file is one (.docx): whole, open to be read, without macros.", "word: refused"},
};

namespace {

struct Sign {
  std::string_view bytes;
  std::string_view variant;
};
using namespace std::string_view_literals;
constexpr auto signs = std::to_array<Sign>({
    {"{\\rtf", "rtf"},
    {"%PDF-", "pdf"},
});
constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // MS-CFB 2.2: .doc, and encrypted .docx
constexpr std::string_view encrypted_stream =
    "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;  // MS-OFFCRYPTO 2.3.4.4

/// What bytes are that are no zip.
std::string_view kind_of(std::string_view bytes) {
  for (const Sign& sign : signs) {
    if (bytes.starts_with(sign.bytes)) return sign.variant;
  }
  if (bytes.starts_with(compound))
    return bytes.find(encrypted_stream) == std::string_view::npos ? "binary" : "encrypted";
  return "other";
}

void refuse(std::string_view variant, FileId file, const std::string& name, Diagnostics& found) {
  found.add("word-file", Span{file, 0, 0}).variant(variant).with("file", name).mend(variant);
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

std::string_view last_word(std::string_view address) {
  return address.substr(address.rfind('/') + 1);
}

/// The name of the part that a target leads to from a folder (RFC 3986, 5.2.4): `.` and `..` resolved.
std::string resolved(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : folder;
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    target = slash == std::string_view::npos ? std::string_view() : target.substr(slash + 1);
    if (step.empty() || step == ".") continue;
    if (step == "..") {
      if (path.ends_with('/')) path.pop_back();
      path = folder_of(path);
    } else {
      path.append(step);
      if (slash != std::string_view::npos) path += '/';
    }
  }
  return path;
}

char lowered(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool equal_but_for_case(std::string_view one, std::string_view other) {
  return one.size() == other.size() &&
         std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) { return lowered(a) == lowered(b); });
}

}  // namespace

std::optional<Package> Package::open(Sources& sources, std::string name, std::string_view bytes,
                                     const WordLimits& limits, Diagnostics& found) {
  const FileId file = sources.add(name, {});
  if (!bytes.starts_with("PK")) {
    refuse(kind_of(bytes), file, name, found);
    return std::nullopt;
  }
  std::optional<Archive> archive = Archive::open(bytes, file, limits.archive, found);
  if (!archive) return std::nullopt;
  Package package(*std::move(archive), sources, std::move(name), file, limits, found);
  if (!package.find_main()) return std::nullopt;
  return package;
}

/// The part with the text is the one that the package leads to; what kind of part it is says what the file is.
bool Package::find_main() {
  if (has("mimetype") && has("content.xml")) {
    refuse("odt", file_, name_, *found_);
    return false;
  }
  const std::size_t before = found_->all().size();
  const std::optional<Part> types = tree("[Content_Types].xml");
  main_ = related("officeDocument");
  if (found_->all().size() > before) return false;
  std::string_view variant = main_.empty() || !has(main_) ? "other" : "";
  if (types) {
    types->root().each([&](const Element& each) {
      const std::string_view type = each.get("ContentType", Space::none);
      if (type.find("macroEnabled") != std::string_view::npos || type.find("vbaProject") != std::string_view::npos)
        variant = "macros";
      const std::string_view part = each.get("PartName", Space::none);
      const bool is_main = !part.empty() && equal_but_for_case(part.substr(1), main_);
      if (is_main && type.find("wordprocessingml") == std::string_view::npos && variant.empty()) variant = "other";
    });
  }
  if (variant.empty()) return true;
  refuse(variant, file_, name_, *found_);
  return false;
}

std::string_view Package::stored_name(std::string_view part) const {
  if (part.empty()) return {};
  if (archive_.has(part)) return part;
  for (const std::string& name : archive_.names()) {
    if (equal_but_for_case(name, part)) return name;
  }
  return {};
}

const Relations& Package::relations(std::string_view part) {
  const auto place = relations_.find(part);
  if (place != relations_.end()) return place->second;
  return relations_.emplace(std::string(part), read_relations(part)).first->second;
}

Relations Package::read_relations(std::string_view part) {
  Relations out;
  const std::string folder = folder_of(part);
  const std::string list = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  if (!has(list)) return out;
  const std::optional<Part> tree_of_list = tree(list);
  if (!tree_of_list) return out;
  tree_of_list->root().each([&](const Element& each) {
    if (!each.is("Relationship", Space::relations)) return;
    Relation relation;
    relation.type = last_word(each.get("Type", Space::none));
    relation.outside = each.get("TargetMode", Space::none) == "External";
    const std::string_view target = each.get("Target", Space::none);
    relation.target = relation.outside ? std::string(target) : resolved(folder, target);
    out.emplace(each.get("Id", Space::none), std::move(relation));
  });
  return out;
}

std::string Package::related(std::string_view part, std::string_view type) {
  for (const auto& [id, relation] : relations(part)) {
    if (relation.type == type && !relation.outside) return relation.target;
  }
  return {};
}

std::optional<Part> Package::tree(std::string_view part) {
  std::optional<std::string> read = bytes(part);
  if (!read) return std::nullopt;
  return Part::read(*sources_, name_ + "!" + std::string(part), *std::move(read), limits_->xml, *found_);
}

std::optional<std::string> Package::bytes(std::string_view part) {
  const std::string_view name = stored_name(part);
  if (name.empty()) return std::nullopt;
  return archive_.read(name, *found_);
}

}  // namespace planverk::office::word
