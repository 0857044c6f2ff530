#include "sign/edition.h"

#include <algorithm>
#include <ctime>
#include <string_view>

#include "foreign/syntax.h"
#include "sign/appearance.h"
#include "update/update.h"
#include "update/value.h"

namespace planverk::signature {

using foreign::Object;
using foreign::ObjectId;

namespace {

constexpr std::string_view no_range = "[0 0000000000 0000000000 0000000000]";

/// D:20260302141500+00'00' (ISO 32000-1, 7.9.4)
std::string date_of(Moment moment) {
  const auto time = static_cast<std::time_t>(moment);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "(D:%Y%m%d%H%M%S+00'00')", &parts);
  return {text, length};
}

/// Only what must be there stands before Contents, whose place is looked for.
std::string signature_dictionary(const Certificate& signer, const SignOptions& options, std::size_t room) {
  std::string out = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange";
  out.append(no_range).append("/Contents<").append(room * 2, '0').append(">/M").append(date_of(options.at));
  out += "/Name" + foreign::text_syntax(signer.subject);
  if (!options.reason.empty()) out += "/Reason" + foreign::text_syntax(options.reason);
  if (!options.place.empty()) out += "/Location" + foreign::text_syntax(options.place);
  return out + ">>";
}

std::string with_another(const Object& array, ObjectId last) {
  std::string out = "[";
  for (std::size_t i = 0; i < array.size(); ++i) out += notation(array.at(i)) + " ";
  return out + reference(last) + "]";
}

class Maker {
 public:
  Maker(const OpenFile& file, const SignOptions& options) : file_(file.objects), options_(options), update_(file.objects, file.ending) {}

  Status sign(const FoundField& field, std::string dictionary) {
    signature_ = update_.add(std::move(dictionary));
    if (!field.field.id()) {
      add_form(add_invisible());
      return {};
    }
    add_form({});
    return change(field);
  }

  [[nodiscard]] ObjectId signature() const { return signature_; }
  [[nodiscard]] const Update& update() const { return update_; }

 private:
  /// Value and look. Nothing else changes where someone has signed before: that would be more than signing is.
  Status change(const FoundField& field) {
    Entries entries(field.field);
    entries["/V"] = reference(signature_);
    const bool shows = field.told.width > 0 && field.told.height > 0 && !options_.mark.page.empty();
    if (!shows) {
      update_.replace(field.field.id(), entries.text());
      return {};
    }
    auto appearance = add_appearance(options_.mark.page, update_);
    if (!appearance) return std::unexpected(appearance.error());
    const bool apart = field.widget.id() != field.field.id();
    Entries of_widget = apart ? Entries(field.widget) : Entries();
    Entries& look = apart ? of_widget : entries;
    look["/AP"] = "<</N " + reference(*appearance) + ">>";
    if (!options_.mark.words.empty() && is_first()) look["/Contents"] = foreign::text_syntax(options_.mark.words);
    update_.replace(field.field.id(), entries.text());
    if (apart) update_.replace(field.widget.id(), of_widget.text());
    return {};
  }

  [[nodiscard]] bool is_first() const {
    return std::ranges::none_of(signature_fields(file_), [](const FoundField& each) { return each.told.is_signed; });
  }

  /// On the first page, where no area shows it; PDF/A has it print all the same (ISO 19005-2, 6.3.2).
  ObjectId add_invisible() {
    const Object page = file_.pages().front();
    const ObjectId field = update_.add("<</Type/Annot/Subtype/Widget/FT/Sig/F 4/Rect[0 0 0 0]/T" +
                                       foreign::text_syntax(options_.invisible_field) + "/TU" +
                                       foreign::text_syntax(options_.invisible_field) + "/P " + notation(page) + "/V " +
                                       reference(signature_) + ">>");
    const Object annotations = page.get("/Annots");
    if (annotations.id()) {
      update_.replace(annotations.id(), with_another(annotations, field));
    } else {
      Entries entries(page);
      entries["/Annots"] = with_another(annotations, field);
      update_.replace(page.id(), entries.text());
    }
    return field;
  }

  /// Signatures exist, and the file is only to be appended to (table 219).
  void add_form(ObjectId field) {
    constexpr std::int64_t signed_and_appended = 3;
    const Object root = file_.root(), form = root.get("/AcroForm");
    const std::int64_t flags = form.get("/SigFlags").integer().value_or(0);
    if (!field && (flags & signed_and_appended) == signed_and_appended) return;
    Entries entries(form);
    entries["/SigFlags"] = std::to_string(flags | signed_and_appended);
    if (field) entries["/Fields"] = with_another(form.get("/Fields"), field);
    if (form.id()) {
      update_.replace(form.id(), entries.text());
      return;
    }
    Entries catalog(root);
    catalog["/AcroForm"] = entries.text();
    update_.replace(root.id(), catalog.text());
  }

  const foreign::Objects& file_;
  const SignOptions& options_;
  Update update_;
  ObjectId signature_;
};

/// Ten digits each, as the room for them is.
void write_range(std::string& bytes, std::size_t at, const Edition& edition) {
  std::string range = "[0 " + std::to_string(edition.gap) + " " + std::to_string(edition.gap_end) + " " +
                      std::to_string(bytes.size() - edition.gap_end) + "]";
  range.append(no_range.size() - range.size(), ' ');
  bytes.replace(at, range.size(), range);
}

}  // namespace

Result<Edition> make_edition(const OpenFile& file, const FoundField& field, const Certificate& signer,
                             const SignOptions& options, std::size_t room) {
  Maker maker(file, options);
  if (auto made = maker.sign(field, signature_dictionary(signer, options, room)); !made)
    return std::unexpected(made.error());
  const Update::Written written =
      maker.update().write(signer.sha256 + field.told.name + options.invisible_field + date_of(options.at));
  Edition out;
  out.bytes = file.objects.bytes() + written.bytes;
  const std::size_t begin = written.places.at(maker.signature());
  const std::size_t range = out.bytes.find(no_range, begin);
  out.gap = out.bytes.find("/Contents<", range) + std::string_view("/Contents").size();
  out.gap_end = out.gap + room * 2 + 2;
  write_range(out.bytes, range, out);
  return out;
}

}  // namespace planverk::signature
