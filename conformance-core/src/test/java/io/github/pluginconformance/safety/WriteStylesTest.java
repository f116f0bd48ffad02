package io.github.pluginconformance.safety;

import static io.github.pluginconformance.safety.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.safety.Api.Op;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes in every style: nothing is sent that names what was there before. */
class WriteStylesTest {

  private static final String[] TAKEN = {
    "0",
    "1",
    "2",
    "3",
    "7",
    "10",
    "42",
    "100",
    "1000",
    "u-1001",
    "conformance-1",
    "Ann",
    "abc",
    "readme",
    "theme",
    "sub_1",
    "ann@example.com",
    "doc-1",
    "acc-9",
    "a",
    "string",
    "EUR",
    "main",
    "550e8400-e29b-41d4-a716-446655440000",
    "+4912345678",
    "2024-01-01"
  };

  @TempDir Path reports;

  /** A document, what of it makes something new, and what has to be called all the same. */
  record Style(String name, Api api, Set<String> making, List<String> exercised) {

    static Style of(String name, Op... operations) {
      return new Style(name, Api.of(operations), Set.of(), List.of());
    }

    Style making(String... ids) {
      return new Style(name, api, Set.of(ids), exercised);
    }

    Style exercising(String... ids) {
      return new Style(name, api, making, List.of(ids));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Op list(String path, String id) {
    return op("GET " + path, id, "Lists them").listing();
  }

  static Stream<Style> styles() {
    List<Style> all = new ArrayList<>();
    all.addAll(deletesThatPost());
    all.addAll(editsThatPost());
    all.addAll(nounsThatLookLikeVerbs());
    all.addAll(actions());
    all.addAll(otherMethods());
    all.addAll(upserts());
    all.addAll(nested());
    all.addAll(references());
    all.addAll(looksThatDo());
    return all.stream();
  }

  private static List<Style> deletesThatPost() {
    return List.of(
        Style.of(
            "delete with the example's id",
            list("/users", "listUsers"),
            op(
                "POST /users/delete",
                "post_users_delete",
                "Delete a user",
                "body userId!=u-1001",
                "body name!=Ann")),
        Style.of(
                "delete after an add",
                list("/Crm/GetContacts", "get-Crm-GetContacts"),
                op(
                        "POST /Crm/AddContact",
                        "post-Crm-AddContact",
                        "Add contact",
                        "query listid!:integer",
                        "query email!")
                    .giving(),
                op(
                    "POST /Crm/DeleteContact",
                    "post-Crm-DeleteContact",
                    "Delete Contact",
                    "query listid!:integer",
                    "query id!:integer"))
            .making("post-Crm-AddContact"),
        Style.of(
            "delete with a reason",
            list("/posts", "listPosts"),
            op(
                "POST /posts/delete",
                "postDelete",
                "Delete a post",
                "body id!:integer",
                "body reason!")),
        Style.of(
            "cancel",
            list("/orders", "get-orders"),
            op(
                "POST /orders/cancel",
                "post-orders-cancel",
                "Cancel an order",
                "body orderId!:integer",
                "body reason!")),
        Style.of(
            "delete by a controller",
            list("/users", "UsersController_list"),
            op("POST /users/drop", "UsersController_drop", "Drop a user", "body user!:integer")),
        Style.of(
            "delete without a word about it",
            list("/users", "usersGet"),
            op("POST /users/d", "usersD", "", "body id!:integer=7")),
        Style.of(
            "delete by name",
            list("/users", "users"),
            op("POST /users/remove", "users-remove-post", "Removes", "body name!=Ann")),
        Style.of(
            "delete by mail address",
            op(
                "POST /newsletter/unsubscribe",
                "postNewsletterUnsubscribe",
                "Unsubscribe an address",
                "body email!=ann@example.com")),
        Style.of(
            "delete many",
            list("/users", "users"),
            op("POST /users/bulk-delete", "new_bulk", "Bulk", "body ids!:[integer]=[1,2]")),
        Style.of(
            "delete a path's thing",
            list("/users", "users"),
            op("POST /users/{id}/delete", "postUsersIdDelete", "Delete", "path id:integer")),
        Style.of(
            "delete in German",
            list("/nutzer", "nutzer"),
            op(
                "POST /nutzer/loeschen",
                "nutzerLoeschen",
                "Löscht einen Nutzer",
                "body nummer!:integer")));
  }

  private static List<Style> editsThatPost() {
    return List.of(
        Style.of(
            "edit",
            list("/Crm/GetLists", "get-Crm-GetLists"),
            op(
                "POST /Crm/EditList",
                "post-Crm-EditList",
                "Edit list",
                "query id!:integer",
                "query name!")),
        Style.of(
            "update",
            list("/users", "get-users"),
            op(
                "POST /users/update",
                "post-users-update",
                "Update a user",
                "body id!:integer",
                "body name!")),
        Style.of(
            "update in the path",
            list("/users", "listUsers"),
            op(
                "POST /users/{id}/update",
                "postUsersIdUpdate",
                "Update a user",
                "path id:integer",
                "body name!")),
        Style.of(
            "move",
            list("/tasks", "tasks"),
            op(
                "POST /tasks/move",
                "post_move",
                "Moves a task to another list",
                "body task_id!:integer",
                "body to!")),
        Style.of(
            "rename",
            list("/files", "files").listingTexts(),
            op("POST /files/rename", "post-rename", "Rename", "body from!=readme", "body to!=abc")),
        Style.of(
            "assign",
            list("/tasks", "tasks"),
            op(
                "POST /tasks/assign",
                "tasks_post",
                "Assigns",
                "body id!:integer",
                "body assignee!=Ann")),
        Style.of(
            "status",
            list("/orders", "orders"),
            op(
                "POST /orders/status",
                "orderStatus",
                "Sets the status",
                "body orderId!:integer=42",
                "body status!:open|closed")),
        Style.of(
            "complete",
            list("/tasks", "tasks"),
            op("POST /tasks/{id}/complete", "post-tasks-id-complete", "", "path id:integer")),
        Style.of(
            "number in words",
            list("/invoices", "invoices"),
            op(
                "POST /invoices/pay",
                "postPay",
                "Pays an invoice",
                "body invoiceNumber!:integer=42")),
        Style.of(
            "lower case id",
            list("/lists", "lists"),
            op("POST /lists/close", "postClose", "Close", "query listid!:integer")));
  }

  private static List<Style> nounsThatLookLikeVerbs() {
    return List.of(
        Style.of(
            "record",
            list("/records", "listRecords"),
            op(
                "POST /records/update",
                "recordUpdate",
                "Update a record",
                "body id!:integer",
                "body text!")),
        Style.of(
            "schedule",
            list("/schedules", "schedules"),
            op(
                "POST /schedules/pause",
                "schedulePause",
                "Pauses a schedule",
                "body scheduleId!:integer")),
        Style.of(
            "save",
            list("/notes", "notes"),
            op("POST /notes/save", "saveNote", "Saves a note", "body id!:integer", "body text!")),
        Style.of(
            "new",
            list("/users", "users"),
            op(
                "POST /users/new-password",
                "newPassword",
                "Sets a new password",
                "body userId!:integer",
                "body password!")),
        Style.of(
            "store",
            list("/orders", "orders"),
            op(
                "POST /orders/store",
                "storeOrder",
                "Stores an order",
                "body order_id!:integer",
                "body note!")),
        Style.of(
            "register",
            list("/devices", "devices"),
            op(
                "POST /devices/register-owner",
                "registerOwner",
                "Registers the owner",
                "body deviceId!:integer",
                "body owner!=Ann")),
        Style.of(
            "upload",
            list("/users", "users"),
            op(
                "POST /users/avatar",
                "uploadAvatar",
                "Uploads a picture",
                "body userId!:integer=7",
                "body url!")),
        Style.of(
            "draft",
            list("/documents", "documents"),
            op(
                "POST /documents/draft",
                "draftReplace",
                "",
                "body documentId!=doc-1",
                "body text!")),
        Style.of(
            "book",
            list("/books", "books"),
            op(
                "POST /books/move",
                "bookMove",
                "Moves a book",
                "body bookId!:integer=1",
                "body shelf!")),
        Style.of(
            "post",
            list("/posts", "posts"),
            op("POST /posts/like", "postLike", "Likes", "body postId!:integer")),
        Style.of(
            "insert",
            list("/pages", "pages"),
            op(
                "POST /pages/text",
                "insertText",
                "Inserts a text into a page",
                "body pageId!=abc",
                "body text!")),
        Style.of(
            "submit",
            list("/forms", "forms"),
            op(
                "POST /forms/submit",
                "submitForm",
                "Submits a form",
                "body form!=main",
                "body text!")));
  }

  private static List<Style> actions() {
    return List.of(
        Style.of(
            "refund",
            list("/orders", "orders"),
            op("POST /refunds", "createRefund", "Refund an order", "body orderId!:integer=42")
                .making()),
        Style.of(
            "merge",
            list("/users", "users"),
            op(
                "POST /users/merge",
                "post-merge",
                "Merge two",
                "body source_id!:integer",
                "body target_id!:integer")),
        Style.of(
            "close an account",
            op("POST /accounts/{account}/close", "post_close", "Close", "path account=acc-9")),
        Style.of(
            "new plan",
            op(
                "POST /subscriptions/new-plan",
                "newPlan",
                "A new plan",
                "body subscription!=sub_1",
                "body plan!:basic|pro")),
        Style.of(
            "a method in the body",
            op(
                "POST /rpc",
                "rpc",
                "Calls a method",
                "body method!:list|deleteUser",
                "body params!:{'type':'object','properties':{'id':{'type':'integer'}}}={\"id\":1}")),
        Style.of(
            "a phone number",
            op("POST /contacts/block", "contactsBlock", "Blocks", "body phone!=+4912345678")),
        Style.of(
            "a uuid",
            op(
                "POST /jobs/stop",
                "jobsStop",
                "Stops a job",
                "body job!:{'type':'string','format':'uuid'}=550e8400-e29b-41d4-a716-446655440000")),
        Style.of(
            "a day",
            op(
                "POST /days/close",
                "daysClose",
                "Closes a day",
                "body day!:{'type':'string','format':'date'}=2024-01-01")),
        Style.of(
            "an enum value",
            op("POST /queues/purge", "queues", "Empties a queue", "body queue!:main|abc")));
  }

  private static List<Style> otherMethods() {
    return List.of(
        Style.of(
            "put by body",
            list("/users", "users"),
            op("PUT /users", "putUsers", "Replace", "body id!:integer", "body name!")),
        Style.of(
            "patch by query",
            list("/users", "users"),
            op("PATCH /users", "patchUsers", "Change", "query id!:integer", "body name!")),
        Style.of(
            "put by path",
            list("/users", "users"),
            op("PUT /users/{name}", "putUser", "Put", "path name=Ann", "body name!")),
        Style.of(
            "put by a path's number",
            list("/users", "users"),
            op(
                "PUT /users/{userId}",
                "createUser",
                "Create a user",
                "path userId:integer",
                "body name!")),
        Style.of(
            "delete by query",
            list("/users", "users"),
            op("DELETE /users", "deleteUsers", "Delete", "query name!=Ann")),
        Style.of(
            "delete by body",
            list("/users", "users"),
            op("DELETE /users", "deleteUsers", "Delete", "body ids!:[integer]=[1,2]")),
        Style.of(
            "delete by path",
            list("/users", "users"),
            op("DELETE /users/{name}", "deleteUser", "Delete", "path name=Ann")),
        Style.of(
            "delete by two",
            list("/users", "users"),
            op(
                "DELETE /users/{group}/{name}",
                "deleteUser",
                "Delete",
                "path group=main",
                "path name=Ann")));
  }

  private static List<Style> upserts() {
    return List.of(
        Style.of(
            "create under a number",
            list("/users", "users"),
            op("POST /users", "createUser", "Create a user", "body id!:integer", "body name!")),
        Style.of(
            "create under an example",
            list("/users", "users"),
            op("POST /users", "createUser", "Create a user", "body user_id!=u-1001", "body text!")),
        Style.of(
            "write to a path",
            op("GET /list", "list", "Lists").listingTexts(),
            op("POST /write", "writeFile", "Write a file", "query path!=readme", "body text!")),
        Style.of(
            "set a key",
            op("POST /kv/{key}", "setValue", "Sets a value", "path key=theme", "body value!")),
        Style.of(
            "create a key",
            op("POST /keys", "createKey", "Creates a key", "body key!=theme", "body value!")),
        Style.of(
            "save by name",
            list("/users", "users"),
            op("POST /users", "saveUser", "Saves a user", "body name!=Ann", "body text!")),
        Style.of(
            "create by mail address",
            list("/contacts", "contacts"),
            op(
                "POST /contacts",
                "addContact",
                "Adds a contact",
                "body email!=ann@example.com",
                "body text!")),
        Style.of(
            "put a setting",
            op("PUT /settings/{name}", "setSetting", "Sets", "path name:theme|abc", "body value!")),
        Style.of(
            "one for each currency",
            op(
                "POST /rates",
                "addRate",
                "Adds a rate",
                "body code!:EUR|abc",
                "body rate!:string")));
  }

  private static List<Style> nested() {
    return List.of(
        Style.of(
            "an id within",
            list("/contacts", "contacts"),
            op(
                "POST /contacts/save",
                "saveContact",
                "Saves",
                "body contact!:{'type':'object','required':['id'],'properties':{'id':{'type':'integer'},'name':{'type':'string'}}}")),
        Style.of(
            "ids in a list of orders",
            list("/users", "users"),
            op(
                "POST /users/batch",
                "addBatch",
                "A batch",
                "body operations!:{'type':'array','items':{'type':'object','required':['op','id'],'properties':{'op':{'type':'string','enum':['delete']},'id':{'type':'integer'}}}}")),
        Style.of(
            "names as keys",
            list("/users", "users"),
            op(
                "POST /users/names",
                "newNames",
                "Names",
                "body names!:{'type':'object','additionalProperties':{'type':'string'},'example':{'u-1001':'x'}}")));
  }

  /** Deeds that are told with verbs of looking, done to what was there before. */
  private static List<Style> looksThatDo() {
    return List.of(
        Style.of(
            "counted in",
            list("/items", "list_items_items_get"),
            op(
                "POST /items/{item_id}/adjust",
                "adjust_stock_items__item_id__adjust_post",
                "Count goods in or out",
                "path item_id:integer",
                "body delta!:integer")),
        Style.of(
            "marked as read",
            list("/messages", "messages"),
            op("POST /messages/{id}/read", "readMessage", "Read a message", "path id:integer")),
        Style.of(
            "returned",
            list("/loans", "loans"),
            op("POST /returns", "returnLoan", "Return a loan", "body loan_id!:integer")),
        Style.of(
            "converted",
            list("/leads", "leads"),
            op(
                "POST /leads/{id}/convert",
                "convertLead",
                "Convert a lead into an account",
                "path id:integer")),
        Style.of(
            "told by its answer alone",
            list("/lists", "lists"),
            op("POST /lists/{id}/tick", "tick", "Returns the list", "path id:integer")));
  }

  private static List<Style> references() {
    return List.of(
        Style.of(
            "a member of somebody's group",
            list("/groups", "groups"),
            op(
                "POST /groups/{groupId}/members",
                "addMember",
                "Add a member",
                "path groupId:integer",
                "body user!=Ann")),
        Style.of(
            "a tag on somebody's thing",
            list("/items", "items"),
            op("POST /items/tags", "addTag", "Tag an item", "body item_id!:integer", "body tag!")),
        Style.of(
                "a booking of a restaurant",
                list("/restaurants", "listRestaurants"),
                list("/bookings", "listBookings"),
                op(
                        "POST /bookings",
                        "createBooking",
                        "Books a table",
                        "body restaurant_id!:integer",
                        "body note!")
                    .making(),
                op("DELETE /bookings/{id}", "cancelBooking", "Cancels", "path id:integer")
                    .answering("204", null))
            .making("createBooking")
            .exercising("createBooking", "cancelBooking"));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void should_change_nothing_of_others_when_writes_name_things(Style style) {
    Greedy data = new Greedy(style.api(), style.making(), TAKEN);
    try (DataPlugin plugin = new DataPlugin(style.api(), data)) {
      Report report = Runs.of(plugin, reports);

      assertThat(data.harmed()).as(String.join("\n", plugin.writes())).isEmpty();
      assertThat(data.mentioned()).as(String.join("\n", plugin.writes())).isEmpty();
      assertThat(report.operations())
          .filteredOn(one -> style.exercised().contains(one.operationId()))
          .as(String.join("\n", plugin.writes()))
          .hasSize(style.exercised().size())
          .allMatch(one -> one.exercised());
      assertThat(data.added()).as(String.join("\n", plugin.writes())).isEmpty();
    }
  }
}
