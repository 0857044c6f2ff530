#include "structure/kid_form.h"

namespace planverk::foreign {

KidForm form_of(const Object& kid) {
  KidForm form;
  if (const auto mcid = kid.integer()) {
    form.kind = KidForm::Kind::content;
    form.mcid = mcid;
    return form;
  }
  if (!kid.is_dictionary()) return form;
  form.page = kid.get("/Pg");
  const Object type = kid.get("/Type");
  const bool element = kid.has("/S");
  if (type.is_name("/MCR") || (!element && kid.has("/MCID"))) {
    form.kind = KidForm::Kind::content;
    form.mcid = kid.get("/MCID").integer();
    const Object stream = kid.get("/Stm");
    if (stream.is_stream()) form.stream = stream.id();
  } else if (type.is_name("/OBJR") || (!element && kid.has("/Obj"))) {
    form.kind = KidForm::Kind::object;
    form.object = kid.get("/Obj").id();
  } else if (element) {
    form.kind = KidForm::Kind::element;
  }
  return form;
}

}  // namespace planverk::foreign
