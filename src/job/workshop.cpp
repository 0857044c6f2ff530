#include "job/workshop.h"

#include "batch/read_log.h"
#include "job/ingredients.h"
#include "leak/units.h"
#include "own_fonts.h"

namespace planverk::job {

namespace {

// Themes among the template files: `themes/NAME.xml`, an organisation's over the built-in one.
class TemplateThemes : public style::ThemeFiles {
 public:
  explicit TemplateThemes(const templates::Files& files) : files_(files) {}

  std::vector<std::string> theme_versions(std::string_view name) const override {
    const auto versions = files_.versions("themes/" + std::string(name) + ".xml");
    return {versions.begin(), versions.end()};
  }
  std::optional<std::string> asset(std::string_view name) const override {
    const auto versions = files_.versions("themes/" + std::string(name));
    if (versions.empty()) return std::nullopt;
    return std::string(versions.back());
  }
  std::string shown(std::string_view file, std::optional<std::size_t> version) const override {
    const auto ids = files_.ids("themes/" + std::string(file));
    return std::string(files_.sources()->name(version ? ids[*version] : ids.back()));
  }

 private:
  const templates::Files& files_;
};

}  // namespace

Workshop::Workshop(FileLayer& files, Surroundings surroundings)
    : files_(noting_files(files)), surroundings_(std::move(surroundings)) {}
Workshop::Workshop(Workshop&&) noexcept = default;
Workshop::~Workshop() = default;

Result<Workshop> Workshop::open(FileLayer& files, Surroundings surroundings) {
  Workshop workshop(files, std::move(surroundings));
  if (!workshop.surroundings_.templates.empty()) {
    if (auto status = workshop.template_files_.overlay(*workshop.files_, workshop.surroundings_.templates); !status) {
      return std::unexpected(status.error());
    }
  }
  workshop.kinds_ = std::make_unique<const plan::Kinds>(templates::read_kinds(workshop.template_files_));
  if (auto& messages = workshop.surroundings_.messages) {
    auto known = workshop.known_language(*messages);
    if (!known) return std::unexpected(known.error());
    messages = *known;
  }
  return workshop;
}

Result<Language> Workshop::known_language(Language language) const {
  const language::Packs& languages = template_files_.languages();
  if (const language::Pack* pack = languages.find(language.code())) return pack->language;
  return usage_failure("trouble.language", {{"value", std::string(language.code())}, {"known", languages.listed()}});
}

std::shared_ptr<const style::Theme> Workshop::theme(std::string_view name, style::Form form, Sources& sources,
                                                    Diagnostics& found) {
  const std::pair key(std::string(name), form);
  const std::scoped_lock guard(*lock_);
  if (const auto known = themes_.find(key); known != themes_.end()) return known->second;
  const TemplateThemes files(template_files_);
  Diagnostics own;
  auto loaded = style::load_theme(files, name, form, sources, own);
  if (!loaded) {
    found.append(std::move(own));
    return nullptr;
  }
  check_family(*loaded, template_files_, sources, own);
  auto made = std::make_shared<const style::Theme>(std::move(*loaded));
  if (own.empty()) themes_.emplace(key, made);
  found.append(std::move(own));
  return made;
}

const templates::Labels& Workshop::messages(std::optional<Language> plan_language) {
  Language language = surroundings_.messages.value_or(plan_language.value_or(surroundings_.reader));
  if (!templates::has_messages(template_files_, language)) language = fallback_language;
  const std::scoped_lock guard(*lock_);
  if (const auto known = messages_.find(language); known != messages_.end()) return known->second;
  return messages_.emplace(language, templates::message_texts(template_files_, language)).first->second;
}

const leak::PrintedWords& Workshop::printed_words() {
  const std::scoped_lock guard(*lock_);
  if (!printed_words_) printed_words_ = std::make_unique<const leak::PrintedWords>(template_files_);
  return *printed_words_;
}

Result<const Ingredients*> Workshop::ingredients(std::string_view family) {
  const auto library = fonts(family);
  if (!library) return std::unexpected(library.error());
  const std::scoped_lock guard(*lock_);
  if (const auto known = ingredients_.find(family); known != ingredients_.end()) return known->second.get();
  auto& place = ingredients_[std::string(family)];
  place = std::make_unique<const Ingredients>(ingredients_of(template_files_, *files_, **library));
  return place.get();
}

Result<const font::Library*> Workshop::fonts(std::string_view family) {
  const std::scoped_lock guard(*lock_);
  if (const auto known = libraries_.find(family); known != libraries_.end()) return known->second.get();
  const std::string manifest = font_manifest(template_files_);
  if (manifest.empty()) return own_fault("the font manifest is not built in");
  std::vector<std::string> folders = surroundings_.fonts;
  if (!surroundings_.templates.empty()) folders.push_back(surroundings_.templates + "/fonts");
  auto library = font::Library::open(*files_, manifest, folders, family);
  if (!library) return std::unexpected(library.error());
  auto& place = libraries_[std::string(family)];
  place = std::make_unique<font::Library>(std::move(*library));
  return place.get();
}

}  // namespace planverk::job
