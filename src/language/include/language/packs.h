/// The language packs of a template set: those built in, with an organisation's files laid over them. A pack is read
/// when it is first asked for, by whichever thread asks; nobody pays for a language that he does not write in.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/built_in.h"
#include "base/diagnostic.h"
#include "base/language.h"
#include "base/sources.h"
#include "language/pack.h"

namespace planverk::language {

/// `languages/sv.xml` and the others. `languages/common.xml` holds what all languages share.
[[nodiscard]] std::span<const BuiltIn> built_in_files();

/// The language that a tag names, whether there is a pack or not: its first subtag in small letters.
[[nodiscard]] Language language_of(std::string_view tag);

class Packs {
 public:
  /// The versions of each file by its path, the built-in one first.
  using Files = std::map<std::string, std::vector<FileId>, std::less<>>;

  /// Those that are built in.
  Packs();
  /// `files` of other folders than `languages/` are not looked at.
  Packs(std::shared_ptr<const Sources> sources, const Files& files);
  Packs(Packs&&) noexcept;
  Packs& operator=(Packs&&) noexcept;
  ~Packs();

  /// The pack of a tag's language: `sv`, `sv-FI`, `no`. Null: none has it.
  [[nodiscard]] const Pack* find(std::string_view tag) const;
  /// Whether there is a file for the language; reads none.
  [[nodiscard]] bool has(Language language) const { return shelves_.contains(language); }
  /// The pack of a language that is known, else English.
  [[nodiscard]] const Pack& of(Language language) const;
  /// What holds in any language, for words in one that has no pack.
  [[nodiscard]] const Pack& shared() const;
  /// All languages, by their codes.
  [[nodiscard]] std::vector<Language> languages() const;
  /// The same for people: `da, en, nb`.
  [[nodiscard]] std::string listed() const;

  /// Findings in the files that an organisation laid over the built-in ones; with `thoroughly`, dictionaries that are
  /// not installed too.
  void check_own(Diagnostics& found, bool thoroughly = false) const;

 private:
  struct Shelf;
  [[nodiscard]] const Pack* pack_of(Language language) const;
  [[nodiscard]] const Pack& read_once(Language language, Shelf& shelf) const;

  std::shared_ptr<const Sources> sources_;
  std::vector<FileId> common_;
  std::unique_ptr<Shelf> shared_;  ///< no language's own files
  std::map<Language, std::unique_ptr<Shelf>> shelves_;
};

/// The built-in packs, for what knows no template folder.
[[nodiscard]] const Packs& built_in();

}  // namespace planverk::language
