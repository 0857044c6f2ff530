/// What all documents of a process share: template files, messages, themes, fonts. Each is opened when it is first
/// asked for, by whichever thread asks, and only read from then on. What a worker needs of its own (compiled templates,
/// shaped words) is a Bench.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/result.h"
#include "base/sources.h"
#include "font/font.h"
#include "job/options.h"
#include "pdf/font_programs.h"
#include "style/theme.h"
#include "template/template.h"

namespace planverk::job {

namespace leak {
class PrintedWords;
}
struct Ingredients;

class Workshop {
 public:
  /// Reads the template folder. Fonts are opened when the first document is laid out, so `check` needs none. The file
  /// layer is called from all threads.
  static Result<Workshop> open(FileLayer& files, Surroundings surroundings);
  Workshop(Workshop&&) noexcept;
  ~Workshop();

  [[nodiscard]] FileLayer& files() const { return *files_; }
  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }
  [[nodiscard]] const templates::Files& template_files() const { return template_files_; }
  /// The document kinds that the template files describe.
  [[nodiscard]] const plan::Kinds& kinds() const { return *kinds_; }
  /// The theme of that name. One with findings is not kept: each run that uses it shall tell them, at places in its own
  /// sources.
  std::shared_ptr<const style::Theme> theme(std::string_view name, style::Form form, Sources& sources,
                                            Diagnostics& found);
  /// The family's faces and those that stand in for them.
  Result<const font::Library*> fonts(std::string_view family);
  /// What PDFs embed of them.
  [[nodiscard]] pdf::FontPrograms& font_programs() { return *font_programs_; }
  /// The language that a code means; a Failure where there is no language file for it.
  [[nodiscard]] Result<Language> known_language(Language language) const;
  /// The texts of messages in the language asked for by the surroundings, else in that of the plan, else in the
  /// reader's; in English where it has no messages.
  const templates::Labels& messages(std::optional<Language> plan_language);
  /// Of templates and messages: what no plan keeps secret.
  const leak::PrintedWords& printed_words();
  /// What documents in that family rest on besides their plans; worked out once.
  Result<const Ingredients*> ingredients(std::string_view family);

 private:
  Workshop(FileLayer& files, Surroundings surroundings);
  std::unique_ptr<FileLayer> files_;  ///< the caller's, noting what is read where that is asked for
  Surroundings surroundings_;
  templates::Files template_files_;
  std::unique_ptr<const plan::Kinds> kinds_;
  std::unique_ptr<std::mutex> lock_ = std::make_unique<std::mutex>();  ///< guards what follows
  std::map<std::pair<std::string, style::Form>, std::shared_ptr<const style::Theme>> themes_;
  std::map<Language, templates::Labels> messages_;
  std::map<std::string, std::unique_ptr<font::Library>, std::less<>> libraries_;
  std::unique_ptr<const leak::PrintedWords> printed_words_;
  std::map<std::string, std::unique_ptr<const Ingredients>, std::less<>> ingredients_;
  std::unique_ptr<pdf::FontPrograms> font_programs_ = std::make_unique<pdf::FontPrograms>();
};

}  // namespace planverk::job
