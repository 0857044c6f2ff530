#include "language/packs.h"

#include "language/hyphenation.h"
#include "pack_reader.h"

namespace planverk::language {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"language-file", "", Stage::document, RuleClass::format, Severity::error,
     "A language file is whole and valid: known names, values within their forms, and a dictionary that exists.",
     "language: language-file"},
};

struct Packs::Shelf {
  std::vector<FileId> files;
  std::once_flag read;
  std::unique_ptr<const Pack> pack;
};

namespace {

constexpr std::string_view folder = "languages/";
constexpr std::string_view ending = ".xml";
constexpr std::string_view common_code = "common";

/// `sv` of `languages/sv.xml`.
std::string_view code_in(std::string_view path) {
  if (!path.starts_with(folder) || !path.ends_with(ending)) return {};
  return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

bool is_built_in(const Sources& sources, FileId file) {
  for (const BuiltIn& each : built_in_files()) {
    if (each.bytes.data() == sources.bytes(file).data()) return true;
  }
  return false;
}

}  // namespace

Language language_of(std::string_view tag) {
  std::string first(tag.substr(0, tag.find('-')));
  for (char& c : first) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');  // language tags ignore case (RFC 5646 §2.1.1)
  }
  return first.size() <= 3 ? Language(first) : Language();
}

Packs::Packs(std::shared_ptr<const Sources> sources, const Files& files) : sources_(std::move(sources)) {
  for (const auto& [path, versions] : files) {
    const std::string_view code = code_in(path);
    if (code == common_code) {
      common_ = versions;
    } else if (!code.empty() && code.size() <= 3) {
      auto& shelf = shelves_[Language(code)];
      shelf = std::make_unique<Shelf>();
      shelf->files = versions;
    }
  }
  shared_ = std::make_unique<Shelf>();
}

namespace {

std::pair<std::shared_ptr<const Sources>, Packs::Files> built_in_shelf() {
  auto sources = Sources::make_shelf();
  Packs::Files files;
  for (const BuiltIn& file : built_in_files()) {
    std::string path(file.path);
    const FileId id = sources->add_lasting("templates/" + path, file.bytes);
    files[std::move(path)].push_back(id);
  }
  return {std::move(sources), std::move(files)};
}

}  // namespace

Packs::Packs() {
  const auto [sources, files] = built_in_shelf();
  *this = Packs(sources, files);
}
Packs::Packs(Packs&&) noexcept = default;
Packs& Packs::operator=(Packs&&) noexcept = default;
Packs::~Packs() = default;

const Pack* Packs::pack_of(Language language) const {
  const auto found = shelves_.find(language);
  if (found == shelves_.end()) return nullptr;
  return &read_once(language, *found->second);
}

const Pack& Packs::read_once(Language language, Shelf& shelf) const {
  std::call_once(shelf.read, [&] { shelf.pack = read_pack(language, *sources_, common_, shelf.files, nullptr); });
  return *shelf.pack;
}

const Pack& Packs::shared() const {
  return read_once({}, *shared_);
}

const Pack* Packs::find(std::string_view tag) const {
  const Language language = language_of(tag);
  if (const Pack* own = pack_of(language)) return own;
  if (language == Language()) return nullptr;
  for (const auto& [each, shelf] : shelves_) {
    const Pack* pack = pack_of(each);
    if (contains(pack->also, language.code())) return pack;
  }
  return nullptr;
}

const Pack& Packs::of(Language language) const {
  if (const Pack* own = pack_of(language)) return *own;
  if (const Pack* fallback = pack_of(fallback_language)) return *fallback;
  static const Pack nothing;
  return nothing;
}

std::vector<Language> Packs::languages() const {
  std::vector<Language> all;
  for (const auto& [language, shelf] : shelves_) all.push_back(language);
  return all;
}

std::string Packs::listed() const {
  std::string text;
  for (const auto& [language, shelf] : shelves_) {
    if (!text.empty()) text += ", ";
    text += language.code();
  }
  return text;
}

void Packs::check_own(Diagnostics& found, bool thoroughly) const {
  const auto own = [&](const std::vector<FileId>& files) {
    return !files.empty() && !is_built_in(*sources_, files.back());
  };
  for (const auto& [language, shelf] : shelves_) {
    if (!own(shelf->files) && !own(common_)) continue;
    (void)read_pack(language, *sources_, common_, shelf->files, &found);
    if (!thoroughly || !own(shelf->files)) continue;
    const Named named = named_dictionary(*sources_, shelf->files);
    if (!named.dictionary.empty() && !is_installed(named.dictionary)) {
      found.add("language-file", named.span).variant("dictionary").with("file", named.dictionary).mend("dictionary");
    }
  }
}

const Packs& built_in() {
  static const Packs packs;
  return packs;
}

}  // namespace planverk::language
