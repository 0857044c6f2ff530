#include "field/open_file.h"

#include <string>
#include <utility>

#include "field/found_field.h"

namespace planverk::signature {

Result<OpenFile> open_file(std::string_view pdf) {
  auto objects = foreign::Objects::open(std::string(pdf));
  if (!objects) {
    return device_failure("trouble.sign-file", {{"why", std::string(foreign::code(objects.error().trouble))}});
  }
  if (objects->encrypted()) return device_failure("trouble.sign-file", {{"why", "encrypted"}});
  const auto ending = ending_of(pdf);
  const bool whole = ending && objects->readable() && objects->root().is_dictionary() && objects->root().id() &&
                     !objects->pages().empty() && !objects->recovered();
  if (!whole) return device_failure("trouble.sign-file", {{"why", "damaged"}});
  return OpenFile{std::move(*objects), *ending};
}

Result<Form> read_form(std::string_view pdf) {
  auto file = open_file(pdf);
  if (!file) return std::unexpected(file.error());
  Form out;
  out.language = file->objects.root().get("/Lang").text();
  out.certification = certification_of(file->objects);
  for (FoundField& each : signature_fields(file->objects)) out.fields.push_back(std::move(each.told));
  return out;
}

}  // namespace planverk::signature
