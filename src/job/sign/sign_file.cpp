#include <algorithm>
#include <filesystem>

#include "job/sign.h"
#include "language/packs.h"
#include "pdf/mark.h"
#include "sign/ask_time_stamp.h"
#include "sign/mark_words.h"
#include "signature/field.h"

namespace planverk::job {

namespace {

/// The field that will be signed, if it shows.
const signature::Field* shown_field(const signature::Form& form, const SignOptions& options) {
  if (!options.invisible_field.empty()) return nullptr;
  const auto found = std::ranges::find_if(form.fields, [&](const signature::Field& each) {
    return options.field.empty() ? !each.is_signed : each.name == options.field;
  });
  const bool shows = found != form.fields.end() && found->width > 0 && found->height > 0;
  return shows ? &*found : nullptr;
}

/// Fields larger than a page of 10 m are none that anybody meant.
Length length_of(double points) {
  constexpr double most = 30'000;
  return Length::points(std::clamp(points, 0.0, most));
}

class Signing {
 public:
  Signing(Workshop& workshop, const SignOptions& options) : workshop_(workshop), options_(options) {}

  Result<SignResult> run() {
    const std::uint64_t most = workshop_.surroundings().limits.file_bytes;
    const auto bytes = workshop_.files().read(options_.file, most);
    if (!bytes) return std::unexpected(bytes.error());
    const auto pkcs12 = workshop_.files().read(options_.seal, most);
    if (!pkcs12) return std::unexpected(pkcs12.error());
    const auto seal = signature::Seal::open(*pkcs12, options_.password);
    if (!seal) return std::unexpected(seal.error());
    auto wanted = signature_options(*bytes, seal->certificate());
    if (!wanted) return std::unexpected(wanted.error());
    const auto made = signature::sign(*bytes, *seal, *wanted);
    if (!made) return std::unexpected(made.error());
    if (Status written = write(*made); !written) return std::unexpected(written.error());
    const signature::Certificate& signer = seal->certificate();
    return SignResult{signer, options_.at < signer.from || options_.at > signer.to};
  }

 private:
  Result<signature::SignOptions> signature_options(const std::string& bytes, const signature::Certificate& signer) {
    signature::SignOptions out;
    out.field = options_.field;
    out.invisible_field = options_.invisible_field;
    out.at = options_.at;
    out.reason = options_.reason;
    out.place = options_.place;
    if (!options_.time_stamp.empty()) {
      auto server = time_stamp_server(options_.time_stamp);
      if (!server) return std::unexpected(server.error());
      out.time_stamp = std::move(*server);
    }
    const auto form = signature::read_form(bytes);
    if (!form) return std::unexpected(form.error());
    if (const signature::Field* field = shown_field(*form, options_)) {
      auto mark = mark_for(*field, signer, form->language);
      if (!mark) return std::unexpected(mark.error());
      out.mark = std::move(*mark);
    }
    return out;
  }

  /// In the file's language where there are words in it, else in the reader's.
  [[nodiscard]] Language words_in(const std::string& tag) const {
    const Language own = language::language_of(tag);
    return workshop_.template_files().languages().has(own) ? own : workshop_.surroundings().messages.value_or(workshop_.surroundings().reader);
  }

  Result<signature::Mark> mark_for(const signature::Field& field, const signature::Certificate& signer,
                                   const std::string& tag) {
    const Language language = words_in(tag);
    Diagnostics unread;
    const templates::Labels labels = templates::read_labels(workshop_.template_files(), language, unread);
    const auto lines =
        mark_lines(signer.subject, options_, labels, workshop_.template_files().languages().of(language));
    const std::string& name = workshop_.surroundings().theme;
    Sources sources;
    const auto theme = workshop_.theme(name.empty() ? "default" : name, style::Form::pages, sources, unread);
    if (theme == nullptr) return usage_failure("trouble.theme", {{"value", name}});
    auto fonts = workshop_.fonts(theme->family);
    if (!fonts) return std::unexpected(fonts.error());
    font::Shaper shaper(**fonts);
    auto page = pdf::draw_mark(lines, length_of(field.width), length_of(field.height), *theme, shaper,
                               workshop_.font_programs());
    if (!page) return std::unexpected(page.error());
    return signature::Mark{std::move(*page), mark_words(lines)};
  }

  Status write(const std::string& bytes) {
    const std::string folder = std::filesystem::path(options_.out).parent_path().string();
    if (!folder.empty()) {
      if (Status made = workshop_.files().make_folders(folder); !made) return made;
    }
    OutputSet set(workshop_.files());
    if (Status staged = set.stage(options_.out, bytes); !staged) return staged;
    return set.commit();
  }

  Workshop& workshop_;
  const SignOptions& options_;
};

}  // namespace

Result<SignResult> sign_file(Workshop& workshop, const SignOptions& options) {
  return Signing(workshop, options).run();
}

}  // namespace planverk::job
