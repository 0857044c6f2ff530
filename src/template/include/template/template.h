/// Templates: document kinds, views, labels and their language (design decision D2). A Set is the built-in files with
/// an organisation's folder laid over them (labels merge by key, rules by name, themes by property); it is read once a
/// process, compiled once for all workers, and each worker's Composer turns a variant with its figures into a document
/// tree.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/built_in.h"
#include "base/diagnostic.h"
#include "base/file.h"
#include "base/language.h"
#include "base/limits.h"
#include "base/sources.h"
#include "document/document.h"
#include "figures/traces.h"
#include "language/packs.h"
#include "plan/document_facts.h"
#include "plan/kinds.h"
#include "plan/variant.h"

namespace planverk::templates {

/// The built-in files, those of languages left out: the language stage has them.
[[nodiscard]] std::span<const BuiltIn> built_in_files();
/// The same with those of languages.
[[nodiscard]] std::vector<BuiltIn> all_built_in_files();

/// The files of a template set by path; an overlay file with the same path is kept beside the built-in one. Copies
/// share the bytes; nothing changes after `overlay`.
class Files {
 public:
  Files();
  /// Reads a folder laid over the built-in files. Missing folder: Failure.
  Status overlay(FileLayer& files, const std::string& folder);
  /// All versions of a file, built-in first.
  [[nodiscard]] std::vector<std::string_view> versions(std::string_view path) const;
  /// The same as ids in `sources()`.
  [[nodiscard]] std::span<const FileId> ids(std::string_view path) const;
  [[nodiscard]] std::vector<std::string> list() const;
  /// The shelf that all places in template files refer to; a run's own Sources stand over it.
  [[nodiscard]] const std::shared_ptr<Sources>& sources() const { return sources_; }
  /// The packs of `languages/`.
  [[nodiscard]] const language::Packs& languages() const { return *languages_; }
  /// The same for what may outlive these files.
  [[nodiscard]] const std::shared_ptr<const language::Packs>& shared_languages() const { return languages_; }

 private:
  std::shared_ptr<Sources> sources_;
  std::map<std::string, std::vector<FileId>, std::less<>> files_;
  std::shared_ptr<const language::Packs> languages_;
};

/// The document kinds that the files describe: what plans are checked against. What is wrong in a file is told when the
/// templates are compiled.
plan::Kinds read_kinds(const Files& files);

/// Labels of one language: printed words (labels/LANG.xml) and messages (labels/messages-LANG.xml).
class Labels {
 public:
  [[nodiscard]] const std::string* find(std::string_view key) const;
  /// With places filled in; plural forms `<one>`/`<other>` chosen by `n`. A place is `{name}`, or `{name:kind}` for a
  /// value that is not yet a reader's word: `number` and `date` take the form of the language; a count takes the
  /// plural `term.KIND`; codes (one, or several with commas) are called as `term.KIND.CODE` or as the printed label
  /// `KIND.CODE` calls them, and keep their own name where neither exists. `{name:value-of other}`: codes, each with
  /// what the values of the attribute that `other` names are called.
  [[nodiscard]] std::optional<std::string> text(std::string_view key,
                                                std::span<const std::pair<std::string, std::string>> values) const;
  [[nodiscard]] std::vector<std::string_view> keys() const;
  /// What a value of the vocabulary is called: of messages `term.value.ATTRIBUTE.CODE`, else the printed label
  /// `ATTRIBUTE.CODE`; empty where neither exists, as for numbers.
  [[nodiscard]] std::string called(std::string_view attribute, std::string_view code) const;

 private:
  friend class LabelReader;
  [[nodiscard]] std::string shown(const std::string& value, std::string_view kind) const;
  [[nodiscard]] std::string with_words(std::string_view codes, std::string_view attribute) const;

  std::shared_ptr<const language::Pack> pack_;  ///< none as long as there are no texts
  std::map<std::string, std::string, std::less<>> texts_;
  std::shared_ptr<const Labels> printed_;  ///< of messages: the printed words of their language
};

/// Reads the labels or messages of a language. Findings: xml-*, label-missing (a key that another language has: the
/// built-in Swedish, or one in which an organisation has labels of its own as it has in this one).
Labels read_labels(const Files& files, Language language, Diagnostics& found);
Labels read_messages(const Files& files, Language language, Diagnostics& found);
[[nodiscard]] bool has_messages(const Files& files, Language language);
/// The messages for printing them; what may be wrong with the files is not asked.
Labels message_texts(const Files& files, Language language);

/// What a document is called, in its kind's words.
struct DocumentNames {
  std::string title;
  std::string subtitle;
  std::string kind;       ///< `Tjänsteskrivelse`
  std::string author;     ///< empty: its body, else its organisation
  std::string file_word;  ///< what its file is called by in place of the kind; may be empty
  std::string number;     ///< and in place of the title; may be empty
};

/// A worker's hold on a compiled template set: never used by two threads at once.
class Composer {
 public:
  /// Findings: template, with file:line:column of the template.
  static std::optional<Composer> compile(const Files& files, Diagnostics& found);
  /// Shares what was compiled.
  [[nodiscard]] Composer for_another_worker() const;
  Composer(Composer&&) noexcept;
  ~Composer();

  struct Options {
    std::map<std::string, std::string> switches{};  ///< of the theme: `$theme/@proposal`
    int digit_groups_from = 4;                      ///< from the theme
    bool signature_fields = false;                  ///< asked for: `$signature-fields`
    /// The theme has a style of that name for that content; without, all themes are asked.
    std::function<bool(std::string_view content, std::string_view name)> has_style{};
    /// What the variant's figures are made of; the document then tells it (document/trace.h). Null: nobody asks.
    const figures::Traces* traces = nullptr;
  };
  struct Plan {
    const plan::Variant& variant;
    const plan::DocumentFacts& facts;
  };
  /// What a run may read: files below the root, within limits. `sources` stand over those of the template files.
  struct Reach {
    const Limits& limits;
    FileLayer& files;
    const std::string& root_folder;
    const Sources& sources;
  };

  /// By the head of the document (plan::document_head), or by its whole variant. None: a finding blocks.
  std::optional<DocumentNames> name(const Plan& plan, const Options& options, const Reach& reach, Diagnostics& found);
  /// Composes and resolves a document; its contents are still to be listed (document::list_contents). Findings:
  /// template (with the plan node being printed), cross-reference, placeholder …; none blocking means the document is
  /// whole.
  std::optional<document::Document> compose(const Plan& plan, const DocumentNames& names, const Options& options,
                                            const Reach& reach, Diagnostics& found);
  /// A last section that tells the findings in the language of the document's labels. Without `sources` their places are
  /// told by ids: lines of a file would tell its readers how much of it they may not see.
  void append_findings(document::Document& document, const Diagnostics& findings, const Sources* sources);
  /// The printed words of a language.
  [[nodiscard]] const Labels& labels(Language language) const;

 private:
  struct Impl;
  explicit Composer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The reference page of the template language, in Markdown.
std::string language_page();

/// What `templates check DIR` says of an organisation's folder: stale, unknown or missing names against this version.
void check_overlay(const Files& files, Diagnostics& found);

}  // namespace planverk::templates
